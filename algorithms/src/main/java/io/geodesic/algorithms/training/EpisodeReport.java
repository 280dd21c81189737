package io.geodesic.algorithms.training;

/**
 * A finished training episode.
 *
 * @param episodeReturn undiscounted sum of the environment's own rewards
 * @param length steps
 */
public record EpisodeReport(double episodeReturn, int length) {}
