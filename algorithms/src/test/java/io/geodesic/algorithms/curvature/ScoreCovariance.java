package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.Differences;
import io.geodesic.algorithms.testing.PlainPolicy;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * E_s E_a[∇log π(a|s) ∇log π(a|s)ᵀ] by enumeration. A Gaussian's score is a polynomial of degree 2
 * in the noise, so that the three Gauss–Hermite nodes in each dimension give the exact expectation.
 */
final class ScoreCovariance {

  private static final double[] NODES = {-Math.sqrt(3), 0, Math.sqrt(3)};
  private static final double[] WEIGHTS = {1.0 / 6, 2.0 / 3, 1.0 / 6};

  private ScoreCovariance() {}

  static RealMatrix of(Policy policy, Batch batch) {
    PlainPolicy plain = new PlainPolicy(policy);
    double[] theta = policy.parameters();
    RealMatrix sum = new Array2DRowRealMatrix(theta.length, theta.length);
    for (int i = 0; i < batch.size(); i++) {
      double[] s = plain.observation(batch, i);
      double[] parameters = plain.parameters(theta, s);
      int d = parameters.length / 2;
      int outcomes = plain.isGaussian() ? (int) StrictMath.pow(3, d) : parameters.length;
      for (int k = 0; k < outcomes; k++) {
        double[] action = plain.isGaussian() ? new double[d] : new double[] {k};
        double weight =
            plain.isGaussian()
                ? fillNode(parameters, k, action)
                : PlainPolicy.softmax(parameters)[k];
        RealVector score = score(plain, theta, s, action);
        sum = sum.add(score.outerProduct(score).scalarMultiply(weight / batch.size()));
      }
    }
    return sum;
  }

  /**
   * The mean of score·scoreᵀ over given actions, one in each state, for the network's parameters;
   * the exact block for those outside it, which is 2 for each log σ.
   *
   * @param actions rows of actions, as a batch has them
   */
  static RealMatrix ofActions(Policy policy, Batch batch, double[] actions) {
    PlainPolicy plain = new PlainPolicy(policy);
    double[] theta = policy.parameters();
    int columns = policy.distribution().actionColumns();
    RealMatrix mean = new Array2DRowRealMatrix(theta.length, theta.length);
    for (int i = 0; i < batch.size(); i++) {
      double[] s = plain.observation(batch, i);
      double[] action = Arrays.copyOfRange(actions, i * columns, (i + 1) * columns);
      RealVector score = score(plain, theta, s, action);
      for (int j = policy.network().parameterCount(); j < theta.length; j++) {
        score.setEntry(j, 0);
      }
      mean = mean.add(score.outerProduct(score).scalarMultiply(1.0 / batch.size()));
    }
    for (int j = policy.network().parameterCount(); j < theta.length; j++) {
      mean.setEntry(j, j, 2);
    }
    return mean;
  }

  private static RealVector score(PlainPolicy plain, double[] theta, double[] s, double[] action) {
    return new ArrayRealVector(
        Differences.gradient(v -> plain.logProbability(plain.parameters(v, s), action), theta));
  }

  private static double fillNode(double[] parameters, int k, double[] action) {
    double weight = 1;
    int rest = k;
    for (int j = 0; j < action.length; j++) {
      double std = StrictMath.exp(parameters[action.length + j]);
      action[j] = parameters[j] + std * NODES[rest % 3];
      weight *= WEIGHTS[rest % 3];
      rest /= 3;
    }
    return weight;
  }
}
