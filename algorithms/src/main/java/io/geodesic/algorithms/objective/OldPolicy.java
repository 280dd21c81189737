package io.geodesic.algorithms.objective;

import io.geodesic.autodiff.tape.Var;
import java.util.List;

/**
 * π_old on a tape.
 *
 * @param logProbability log π_old(a|s), N×1
 * @param parameters of its distribution
 */
record OldPolicy(Var logProbability, List<Var> parameters) {}
