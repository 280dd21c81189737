package io.geodesic.algorithms.training;

import io.geodesic.algorithms.updater.UpdateReport;

/**
 * One iteration of training: a rollout and an update.
 *
 * @param iteration number of the iteration, from 1
 * @param timesteps environment steps so far
 * @param passes passes over batches that updates have made so far
 * @param meanReturn mean return of the last 100 finished episodes; NaN before the first
 * @param meanLength their mean length in steps; NaN before the first
 * @param update what the update did
 * @param rolloutSeconds time spent collecting, advantages included
 */
public record IterationReport(
    long iteration,
    long timesteps,
    long passes,
    double meanReturn,
    double meanLength,
    UpdateReport update,
    double rolloutSeconds) {}
