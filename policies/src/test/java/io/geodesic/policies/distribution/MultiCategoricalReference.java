package io.geodesic.policies.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.inference.ChiSquareTest;

/** Independent choices, all their combinations one by one, and the χ² test of joint frequencies. */
final class MultiCategoricalReference implements Reference {

  private final CategoricalReference choice = new CategoricalReference();
  private final int[] actions;

  MultiCategoricalReference(int... actions) {
    this.actions = actions;
  }

  @Override
  public double logProbability(double[][] parameters, double[] action) {
    double sum = 0;
    for (int i = 0; i < actions.length; i++) {
      sum += choice.logProbability(logits(parameters, i), new double[] {action[i]});
    }
    return sum;
  }

  @Override
  public double entropy(double[][] parameters) {
    double sum = 0;
    for (int i = 0; i < actions.length; i++) {
      sum += choice.entropy(logits(parameters, i));
    }
    return sum;
  }

  @Override
  public double kl(double[][] old, double[][] current) {
    double sum = 0;
    for (int i = 0; i < actions.length; i++) {
      sum += choice.kl(logits(old, i), logits(current, i));
    }
    return sum;
  }

  @Override
  public double[] mode(double[][] parameters) {
    double[] mode = new double[actions.length];
    Arrays.setAll(mode, i -> choice.mode(logits(parameters, i))[0]);
    return mode;
  }

  @Override
  public Quadrature support(double[][] parameters) {
    List<double[]> combinations = List.of(new double[0]);
    for (int n : actions) {
      List<double[]> extended = new ArrayList<>();
      for (double[] combination : combinations) {
        for (int action = 0; action < n; action++) {
          double[] next = Arrays.copyOf(combination, combination.length + 1);
          next[combination.length] = action;
          extended.add(next);
        }
      }
      combinations = extended;
    }
    double[] weights = new double[combinations.size()];
    Arrays.fill(weights, 1);
    return new Quadrature(combinations, weights);
  }

  @Override
  public double pValue(double[][] parameters, List<double[]> drawn) {
    List<double[]> combinations = support(parameters).actions();
    long[] counts = new long[combinations.size()];
    drawn.forEach(action -> counts[number(action)]++);
    double[] expected =
        combinations.stream()
            .mapToDouble(a -> drawn.size() * StrictMath.exp(logProbability(parameters, a)))
            .toArray();
    return new ChiSquareTest().chiSquareTest(expected, counts);
  }

  /** The number of a combination in the order of {@link #support}. */
  private int number(double[] action) {
    int number = 0;
    for (int i = 0; i < actions.length; i++) {
      number = number * actions[i] + (int) action[i];
    }
    return number;
  }

  private double[][] logits(double[][] parameters, int i) {
    int from = Arrays.stream(actions, 0, i).sum();
    return new double[][] {Arrays.copyOfRange(parameters[0], from, from + actions[i])};
  }
}
