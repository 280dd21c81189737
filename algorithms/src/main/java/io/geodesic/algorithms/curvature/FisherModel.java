package io.geodesic.algorithms.curvature;

import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;

/**
 * Which Fisher information a strategy estimates, and with what.
 *
 * @param kind over which actions
 * @param damping what is added to it
 * @param random draws actions when the kind is {@link FisherKind#SAMPLED}
 * @param workers threads for the numerical work
 */
public record FisherModel(
    FisherKind kind, DampingSettings damping, RandomStream random, Workers workers) {

  /** The exact expectation over actions with a constant damping. */
  public static FisherModel exact(double damping, Workers workers) {
    RandomStream unused = new RandomStreams(0).stream("fisher");
    return new FisherModel(FisherKind.EXACT, DampingSettings.constant(damping), unused, workers);
  }
}
