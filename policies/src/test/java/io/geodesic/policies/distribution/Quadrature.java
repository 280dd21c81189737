package io.geodesic.policies.distribution;

import java.util.List;

/** Actions with weights such that Σ w·f(a) is the sum, or the integral, of f over all actions. */
final class Quadrature {

  private final List<double[]> actions;
  private final double[] weights;

  /**
   * Joins actions and weights.
   *
   * @param weights 1 for each action that is counted, a volume for each point of an integration
   *     grid
   */
  Quadrature(List<double[]> actions, double[] weights) {
    this.actions = actions;
    this.weights = weights;
  }

  List<double[]> actions() {
    return actions;
  }

  double[] weights() {
    return weights;
  }

  int size() {
    return weights.length;
  }
}
