package io.geodesic.policies.distribution;

import java.util.Arrays;
import java.util.List;

/** The tangent of hyperbolic angles that are normal, by the change of variables. */
final class SquashedReference implements Reference {

  private static final double LARGEST = Math.nextDown(1.0);

  private final GaussianReference base = new GaussianReference();

  /** What rounding takes from an action near ±1 counts in units of a small σ. */
  @Override
  public double tolerance() {
    return 1e-10;
  }

  @Override
  public double logProbability(double[][] parameters, double[] action) {
    double logVolume = Arrays.stream(action).map(a -> StrictMath.log(slope(a))).sum();
    return base.logProbability(parameters, unsquashed(action)) - logVolume;
  }

  /** The entropy of the Gaussian plus E log(1 − tanh² u), by a rule with step σ/20. */
  @Override
  public double entropy(double[][] parameters) {
    double entropy = base.entropy(parameters);
    for (int j = 0; j < parameters[0].length; j++) {
      double std = StrictMath.exp(parameters[1][j]);
      for (int k = -200; k <= 200; k++) {
        double z = k / 20.0;
        double density = StrictMath.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
        double u = Math.abs(parameters[0][j] + z * std);
        double logSlope = 2 * (StrictMath.log(2) - u - StrictMath.log1p(StrictMath.exp(-2 * u)));
        entropy += density / 20 * logSlope;
      }
    }
    return entropy;
  }

  @Override
  public double kl(double[][] old, double[][] current) {
    return base.kl(old, current);
  }

  @Override
  public double[] mode(double[][] parameters) {
    return squashed(base.mode(parameters));
  }

  @Override
  public boolean modeIsTheMostProbable() {
    return false;
  }

  @Override
  public Quadrature support(double[][] parameters) {
    Quadrature grid = base.support(parameters);
    List<double[]> actions = grid.actions().stream().map(SquashedReference::squashed).toList();
    double[] weights = grid.weights().clone();
    for (int i = 0; i < weights.length; i++) {
      for (double a : actions.get(i)) {
        weights[i] *= slope(a);
      }
    }
    return new Quadrature(actions, weights);
  }

  @Override
  public double pValue(double[][] parameters, List<double[]> actions) {
    return base.pValue(parameters, actions.stream().map(SquashedReference::unsquashed).toList());
  }

  /** 1 − a². */
  private static double slope(double a) {
    return (1 - a) * (1 + a);
  }

  private static double[] squashed(double[] u) {
    return Arrays.stream(u)
        .map(StrictMath::tanh)
        .map(a -> Math.max(-LARGEST, Math.min(a, LARGEST)))
        .toArray();
  }

  private static double[] unsquashed(double[] action) {
    return Arrays.stream(action)
        .map(a -> 0.5 * (StrictMath.log1p(a) - StrictMath.log1p(-a)))
        .toArray();
  }
}
