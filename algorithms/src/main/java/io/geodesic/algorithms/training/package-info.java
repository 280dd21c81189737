/**
 * Training runs: collect, estimate advantages, update, evaluate, until the budget is used.
 *
 * <p>A {@link io.geodesic.algorithms.training.RunConfig} says everything that a run depends on;
 * {@code EnvironmentComposition} puts the environment inside the wrappers that the settings ask
 * for; {@link io.geodesic.algorithms.training.Trainer} is the loop, a pure function of it. What
 * happens is told to {@link io.geodesic.algorithms.training.TrainingListener}s; the complete state
 * can be saved between iterations and loaded again, after which the run continues bit for bit.
 * {@link io.geodesic.algorithms.training.Presets} are the tuned settings for known environments.
 */
package io.geodesic.algorithms.training;
