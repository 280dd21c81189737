package io.geodesic.policies.distribution;

import java.util.Arrays;
import java.util.List;

/** Switches as choices between two actions with logits 0 and x. */
final class BernoulliReference implements Reference {

  private final MultiCategoricalReference choices;

  BernoulliReference(int components) {
    int[] actions = new int[components];
    Arrays.fill(actions, 2);
    choices = new MultiCategoricalReference(actions);
  }

  @Override
  public double logProbability(double[][] parameters, double[] action) {
    return choices.logProbability(logits(parameters), action);
  }

  @Override
  public double entropy(double[][] parameters) {
    return choices.entropy(logits(parameters));
  }

  @Override
  public double kl(double[][] old, double[][] current) {
    return choices.kl(logits(old), logits(current));
  }

  @Override
  public double[] mode(double[][] parameters) {
    return choices.mode(logits(parameters));
  }

  @Override
  public Quadrature support(double[][] parameters) {
    return choices.support(logits(parameters));
  }

  @Override
  public double pValue(double[][] parameters, List<double[]> actions) {
    return choices.pValue(logits(parameters), actions);
  }

  private static double[][] logits(double[][] parameters) {
    double[] pairs = new double[2 * parameters[0].length];
    for (int j = 0; j < parameters[0].length; j++) {
      pairs[2 * j + 1] = parameters[0][j];
    }
    return new double[][] {pairs};
  }
}
