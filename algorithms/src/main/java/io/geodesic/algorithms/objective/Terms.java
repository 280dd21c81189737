package io.geodesic.algorithms.objective;

import io.geodesic.autodiff.tape.Var;

/**
 * What an objective is made of, one row for each example.
 *
 * @param logProbability log π_θ(a|s), N×1
 * @param oldLogProbability log π_old(a|s), N×1
 * @param advantage Â, N×1
 * @param kl KL(π_old‖π_θ), N×1
 * @param coefficient the objective's own coefficient (clip range, penalty), a scalar that may
 *     change between updates
 */
public record Terms(
    Var logProbability, Var oldLogProbability, Var advantage, Var kl, Var coefficient) {}
