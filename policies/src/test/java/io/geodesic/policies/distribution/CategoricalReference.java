package io.geodesic.policies.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.inference.ChiSquareTest;

/** Softmax, its sums term by term, and the χ² test of frequencies. */
final class CategoricalReference implements Reference {

  @Override
  public double logProbability(double[][] parameters, double[] action) {
    double[] logits = parameters[0];
    double max = Arrays.stream(logits).max().orElseThrow();
    double sum = Arrays.stream(logits).map(x -> StrictMath.exp(x - max)).sum();
    return logits[(int) action[0]] - max - StrictMath.log(sum);
  }

  @Override
  public double entropy(double[][] parameters) {
    double sum = 0;
    for (double[] action : support(parameters).actions()) {
      double logProbability = logProbability(parameters, action);
      sum -= StrictMath.exp(logProbability) * logProbability;
    }
    return sum;
  }

  @Override
  public double kl(double[][] old, double[][] current) {
    double sum = 0;
    for (double[] action : support(old).actions()) {
      double logProbability = logProbability(old, action);
      sum += StrictMath.exp(logProbability) * (logProbability - logProbability(current, action));
    }
    return sum;
  }

  @Override
  public double[] mode(double[][] parameters) {
    double best = Arrays.stream(parameters[0]).max().orElseThrow();
    int action = 0;
    while (parameters[0][action] != best) {
      action++;
    }
    return new double[] {action};
  }

  @Override
  public Quadrature support(double[][] parameters) {
    List<double[]> actions = new ArrayList<>();
    double[] weights = new double[parameters[0].length];
    for (int i = 0; i < weights.length; i++) {
      actions.add(new double[] {i});
      weights[i] = 1;
    }
    return new Quadrature(actions, weights);
  }

  @Override
  public double pValue(double[][] parameters, List<double[]> actions) {
    long[] counts = new long[parameters[0].length];
    actions.forEach(action -> counts[(int) action[0]]++);
    double[] expected = new double[counts.length];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = actions.size() * StrictMath.exp(logProbability(parameters, new double[] {i}));
    }
    return new ChiSquareTest().chiSquareTest(expected, counts);
  }
}
