package io.geodesic.policies.distribution;

import java.util.List;

/**
 * The obvious twin of an action distribution: the same quantities for one example in plain Java.
 *
 * <p>Parameters are those of one example: for each parameter of the distribution its row.
 */
interface Reference {

  /** Relative error that rounding of the action may cause in a log-probability. */
  default double tolerance() {
    return 1e-13;
  }

  double logProbability(double[][] parameters, double[] action);

  double entropy(double[][] parameters);

  /** KL(old‖current). */
  double kl(double[][] old, double[][] current);

  double[] mode(double[][] parameters);

  /** Whether no action has a higher log-probability than the mode. */
  default boolean modeIsTheMostProbable() {
    return true;
  }

  /** Every action, or a grid on which densities are integrated to about machine precision. */
  Quadrature support(double[][] parameters);

  /** The smallest p-value of tests that ask whether the actions come from the distribution. */
  double pValue(double[][] parameters, List<double[]> actions);
}
