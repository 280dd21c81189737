/**
 * Many runs: algorithms × environments × seeds, side by side.
 *
 * <p>{@link io.geodesic.benchmarks.experiment.Comparison} says which runs there are, {@link
 * io.geodesic.benchmarks.experiment.Experiment} runs them on a number of threads, one run per
 * thread, and shows how far they are on an {@link
 * io.geodesic.benchmarks.experiment.ExperimentDisplay}. A run that fails ends alone. Which run is
 * computed when, and beside which other, changes nothing in what it computes.
 *
 * <p>Knows runs and the console's width, but no command.
 */
package io.geodesic.benchmarks.experiment;
