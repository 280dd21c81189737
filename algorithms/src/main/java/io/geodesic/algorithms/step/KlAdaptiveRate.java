package io.geodesic.algorithms.step;

import io.geodesic.algorithms.objective.Evaluation;
import io.geodesic.algorithms.objective.PolicyProblem;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.checkpoint.Stateful;

/**
 * A rate that holds the true mean KL of updates within a factor of 2 of its target: it is divided
 * by 1.5 after an update with more, multiplied by 1.5 after one with less, and kept in [1e-8, 1].
 * This is how the authors of ACKTR set the rate of their continuous recipe.
 */
final class KlAdaptiveRate implements Stateful {

  static final String DOC =
      "true mean KL of an update, in nats, that the rate is adapted to (÷ or × 1.5 outside [½, 2] of it); 0 leaves the rate as it is";

  private static final double BAND = 2;
  private static final double FACTOR = 1.5;
  private static final double SMALLEST = 1e-8;
  private static final double LARGEST = 1;

  private final double desiredKl;
  private double rate;

  /**
   * Creates the rate.
   *
   * @param initial the first rate
   * @param desiredKl target in nats; 0 never adapts
   */
  KlAdaptiveRate(double initial, double desiredKl) {
    this.rate = initial;
    this.desiredKl = desiredKl;
  }

  double value() {
    return rate;
  }

  /**
   * Adapts the rate to a step that was taken with it; a rejected one says nothing of the rate.
   *
   * @return the report, with what was measured
   */
  StepReport adapt(PolicyProblem problem, StepReport step) {
    if (desiredKl == 0 || !step.status().moved()) {
      return step;
    }
    Evaluation after = problem.evaluate();
    if (!(after.kl() <= BAND * desiredKl)) { // a KL that is not a number is too high
      rate = Math.max(SMALLEST, rate / FACTOR);
    } else if (after.kl() < desiredKl / BAND) {
      rate = Math.min(LARGEST, rate * FACTOR);
    }
    return step.measured(after);
  }

  @Override
  public void save(State state) {
    state.put("rate", new double[] {rate}, 1);
  }

  @Override
  public void load(State state) {
    rate = state.get("rate")[0];
  }
}
