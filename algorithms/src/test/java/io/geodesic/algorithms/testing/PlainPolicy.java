package io.geodesic.algorithms.testing;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.policies.distribution.DiagonalGaussian;
import io.geodesic.policies.network.Mlp;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;

/**
 * A policy by its textbook formulas, one example at a time. Its distribution's parameters are one
 * vector: the logits, or the means followed by log σ.
 */
public final class PlainPolicy {

  private final PlainMlp network;
  private final boolean gaussian;

  public PlainPolicy(Policy policy) {
    this.network = new PlainMlp((Mlp) policy.network());
    this.gaussian = policy.distribution() instanceof DiagonalGaussian;
  }

  public PlainMlp network() {
    return network;
  }

  public boolean isGaussian() {
    return gaussian;
  }

  /** Parameters of the distribution in a state. */
  public double[] parameters(double[] theta, double[] observation) {
    double[] output = network.output(theta, observation);
    if (!gaussian) {
      return output;
    }
    double[] both = Arrays.copyOf(output, 2 * output.length);
    int logStd = network.offset(network.layers());
    System.arraycopy(theta, logStd, both, output.length, output.length);
    return both;
  }

  /** log π(a) for given parameters of the distribution. */
  public double logProbability(double[] parameters, double[] action) {
    if (!gaussian) {
      return StrictMath.log(softmax(parameters)[(int) action[0]]);
    }
    int d = action.length;
    double sum = 0;
    for (int j = 0; j < d; j++) {
      double std = StrictMath.exp(parameters[d + j]);
      double z = (action[j] - parameters[j]) / std;
      sum -= 0.5 * z * z + StrictMath.log(std) + 0.5 * StrictMath.log(2 * Math.PI);
    }
    return sum;
  }

  public double entropy(double[] parameters) {
    double sum = 0;
    if (gaussian) {
      for (int j = parameters.length / 2; j < parameters.length; j++) {
        sum += parameters[j] + 0.5 * StrictMath.log(2 * Math.PI * Math.E);
      }
      return sum;
    }
    for (double p : softmax(parameters)) {
      sum -= p * StrictMath.log(p);
    }
    return sum;
  }

  /** KL(old‖current). */
  public double kl(double[] old, double[] current) {
    double sum = 0;
    if (gaussian) {
      int d = old.length / 2;
      for (int j = 0; j < d; j++) {
        double ratio = StrictMath.exp(2 * (old[d + j] - current[d + j]));
        double distance = (old[j] - current[j]) / StrictMath.exp(current[d + j]);
        sum += current[d + j] - old[d + j] + 0.5 * (ratio + distance * distance - 1);
      }
      return sum;
    }
    double[] p = softmax(old);
    double[] q = softmax(current);
    for (int j = 0; j < p.length; j++) {
      sum += p[j] * StrictMath.log(p[j] / q[j]);
    }
    return sum;
  }

  /** Fisher information in the distribution's own parameters. */
  public double[][] metric(double[] parameters) {
    int n = parameters.length;
    double[][] m = new double[n][n];
    double[] p = gaussian ? null : softmax(parameters);
    for (int i = 0; i < n; i++) {
      if (gaussian) {
        m[i][i] = i < n / 2 ? StrictMath.exp(-2 * parameters[n / 2 + i]) : 2;
      } else {
        for (int j = 0; j < n; j++) {
          m[i][j] = (i == j ? p[i] : 0) - p[i] * p[j];
        }
      }
    }
    return m;
  }

  public static double[] softmax(double[] logits) {
    double max = Arrays.stream(logits).max().orElseThrow();
    double[] p = Arrays.stream(logits).map(x -> StrictMath.exp(x - max)).toArray();
    double total = Arrays.stream(p).sum();
    return Arrays.stream(p).map(x -> x / total).toArray();
  }

  /** Observation of one example of a batch. */
  public double[] observation(Batch batch, int i) {
    int size = network.inputs(0);
    return Arrays.copyOfRange(batch.observations(), i * size, (i + 1) * size);
  }

  /** Action of one example of a batch. */
  public double[] action(Batch batch, int i) {
    int size = gaussian ? network.outputs(network.layers() - 1) : 1;
    return Arrays.copyOfRange(batch.actions(), i * size, (i + 1) * size);
  }
}
