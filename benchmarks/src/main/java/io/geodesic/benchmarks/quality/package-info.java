/**
 * The measurement behind {@code geodesic bench curvature}: every curvature against the exact Fisher
 * information, on the batches of one training run.
 *
 * <p>{@link io.geodesic.benchmarks.quality.CurvatureBench} trains as {@code geodesic train} does
 * and looks at every batch before the update; strategies that carry statistics see all of them, and
 * at chosen updates all strategies are measured with {@code io.geodesic.algorithms.quality}. Rows
 * go to {@code curvature.csv}, {@code layers.csv}, {@code spectrum.csv}, {@code cg.csv}, {@code
 * sampling.csv} and {@code reparameterization.csv}, which {@code reports} turns into figures and a
 * table.
 *
 * <p>Looking changes nothing: the policy is put back after each trial step, and strategies draw
 * from streams of their own. Everything but the microseconds is a function of the seed. Knows no
 * console.
 */
package io.geodesic.benchmarks.quality;
