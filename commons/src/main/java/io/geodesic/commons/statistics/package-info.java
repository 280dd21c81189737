/**
 * Statistics of scores over runs and tasks, and running moments of observations.
 *
 * <p>The measures are those of Agarwal, Schwarzer, Castro, Courville and Bellemare, "Deep
 * Reinforcement Learning at the Edge of the Statistical Precipice" (NeurIPS 2021): {@link
 * io.geodesic.commons.statistics.InterquartileMean} with intervals from the {@link
 * io.geodesic.commons.statistics.StratifiedBootstrap}, {@link
 * io.geodesic.commons.statistics.PerformanceProfile} and {@link
 * io.geodesic.commons.statistics.ProbabilityOfImprovement}. Scores of several tasks are {@code
 * scores[task][run]}; tasks may have different numbers of runs. {@link
 * io.geodesic.commons.statistics.RunningMoments} serves normalisation during training.
 *
 * <p>Pure functions of their arguments, random numbers from a given stream. Depends on {@code
 * random} alone within the project.
 */
package io.geodesic.commons.statistics;
