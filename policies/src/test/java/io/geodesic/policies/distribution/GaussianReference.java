package io.geodesic.policies.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;

/**
 * Independent normal components in (μ, log σ), the trapezoidal rule (whose error for Gaussians
 * falls as exp(−2π²/h²)), and the Kolmogorov–Smirnov test of marginals.
 */
final class GaussianReference implements Reference {

  /** Distance of grid points, in σ. */
  private static final double STEP = 0.5;

  /** The grid reaches 10 σ to either side. */
  private static final int STEPS = 20;

  private static final double LOG_TWO_PI = StrictMath.log(2 * Math.PI);

  @Override
  public double logProbability(double[][] parameters, double[] action) {
    double sum = 0;
    for (int j = 0; j < action.length; j++) {
      double z = (action[j] - parameters[0][j]) / std(parameters, j);
      sum -= 0.5 * (z * z + LOG_TWO_PI) + parameters[1][j];
    }
    return sum;
  }

  @Override
  public double entropy(double[][] parameters) {
    return Arrays.stream(parameters[1]).map(logStd -> 0.5 * (1 + LOG_TWO_PI) + logStd).sum();
  }

  @Override
  public double kl(double[][] old, double[][] current) {
    double sum = 0;
    for (int j = 0; j < old[0].length; j++) {
      double distance = (old[0][j] - current[0][j]) / std(current, j);
      double ratio = std(old, j) / std(current, j);
      sum += current[1][j] - old[1][j] + 0.5 * (ratio * ratio + distance * distance - 1);
    }
    return sum;
  }

  @Override
  public double[] mode(double[][] parameters) {
    return parameters[0].clone();
  }

  @Override
  public Quadrature support(double[][] parameters) {
    List<double[]> points = List.of(new double[0]);
    double volume = 1;
    for (int j = 0; j < parameters[0].length; j++) {
      double step = STEP * std(parameters, j);
      List<double[]> extended = new ArrayList<>();
      for (double[] point : points) {
        for (int k = -STEPS; k <= STEPS; k++) {
          double[] next = Arrays.copyOf(point, j + 1);
          next[j] = parameters[0][j] + k * step;
          extended.add(next);
        }
      }
      points = extended;
      volume *= step;
    }
    double[] weights = new double[points.size()];
    Arrays.fill(weights, volume);
    return new Quadrature(points, weights);
  }

  /** Tests each component and, for their independence, the sum of all in units of its σ. */
  @Override
  public double pValue(double[][] parameters, List<double[]> actions) {
    int dimensions = parameters[0].length;
    double[][] standardized = new double[dimensions + 1][actions.size()];
    for (int i = 0; i < actions.size(); i++) {
      for (int j = 0; j < dimensions; j++) {
        double z = (actions.get(i)[j] - parameters[0][j]) / std(parameters, j);
        standardized[j][i] = z;
        standardized[dimensions][i] += z / Math.sqrt(dimensions);
      }
    }
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();
    return Arrays.stream(standardized)
        .mapToDouble(sample -> test.kolmogorovSmirnovTest(normal, sample))
        .min()
        .orElseThrow();
  }

  private static double std(double[][] parameters, int j) {
    return StrictMath.exp(parameters[1][j]);
  }
}
