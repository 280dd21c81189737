/**
 * Learning curves: what a group's seeds have in common, point by point.
 *
 * <p>{@link io.geodesic.reports.curve.LearningCurve} puts the seeds of a group on one grid and
 * estimates, at each of its points, the interquartile mean of their returns and its 95 % bootstrap
 * interval (Agarwal et al. 2021, "Deep Reinforcement Learning at the Edge of the Statistical
 * Precipice"). The return at an update is the recorded mean over the last 100 training episodes.
 *
 * <p>Knows nothing of drawing.
 */
package io.geodesic.reports.curve;
