package io.geodesic.algorithms.training;

/**
 * A deterministic evaluation.
 *
 * @param timesteps environment steps of training so far
 * @param episodes number of episodes
 * @param meanReturn mean undiscounted return
 * @param stdReturn population standard deviation of the returns
 * @param meanLength mean length in steps
 */
public record EvaluationReport(
    long timesteps, int episodes, double meanReturn, double stdReturn, double meanLength) {}
