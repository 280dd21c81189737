/**
 * What a handful of seeds says, with its uncertainty.
 *
 * <p>{@link io.geodesic.reports.estimate.SeedEstimator} gives the interquartile mean over seeds and
 * its 95 % bootstrap interval (Agarwal et al. 2021, "Deep Reinforcement Learning at the Edge of the
 * Statistical Precipice"), always from the same resamples: a report of the same runs says the same.
 * The statistics themselves are those of {@code commons}.
 */
package io.geodesic.reports.estimate;
