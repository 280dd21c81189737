package io.geodesic.algorithms.objective;

/**
 * What is maximised: the mean of an objective over the batch plus a bonus for entropy.
 *
 * @param objective the formula
 * @param coefficient its coefficient
 * @param entropyCoefficient weight of the mean entropy, at least 0
 */
public record Goal(Objective objective, Coefficient coefficient, double entropyCoefficient) {

  /** An objective without coefficient and bonus. */
  public static Goal of(Objective objective) {
    return new Goal(objective, Coefficient.NONE, 0);
  }
}
