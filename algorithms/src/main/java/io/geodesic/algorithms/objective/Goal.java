package io.geodesic.algorithms.objective;

import io.geodesic.policies.distribution.ActorCriticDistribution;

/**
 * What is maximised: the mean of an objective over the batch, plus a bonus for entropy, less the
 * critic's loss where policy and critic share a network.
 *
 * @param objective the formula
 * @param coefficient its coefficient
 * @param entropyCoefficient weight of the mean entropy, at least 0
 * @param valueCoefficient weight of the mean of ½(V − R)², at least 0; not 0 only if the policy's
 *     distribution is an {@link ActorCriticDistribution}
 */
public record Goal(
    Objective objective,
    Coefficient coefficient,
    double entropyCoefficient,
    double valueCoefficient) {

  /** A goal of the policy alone. */
  public Goal(Objective objective, Coefficient coefficient, double entropyCoefficient) {
    this(objective, coefficient, entropyCoefficient, 0);
  }

  /** The same goal less the critic's loss. */
  public Goal withValueLoss(double weight) {
    return new Goal(objective, coefficient, entropyCoefficient, weight);
  }

  /** An objective without coefficient and bonus. */
  public static Goal of(Objective objective) {
    return new Goal(objective, Coefficient.NONE, 0);
  }
}
