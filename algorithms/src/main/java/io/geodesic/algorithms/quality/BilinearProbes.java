package io.geodesic.algorithms.quality;

import io.geodesic.commons.random.RandomStream;
import java.util.function.ToDoubleFunction;

/**
 * Random pairs (u, v) of standard normal vectors over one block of parameters, for Frobenius norms
 * of matrices that are known by their quadratic forms only.
 *
 * <p>uᵀMv = (q(u + v) − q(u − v))/4 for the quadratic form q of a symmetric M, and E[(uᵀMv)²] =
 * ‖M‖_F² over the block. Quadratic forms of curvatures are undamped by contract, so that damping
 * plays no part. Distances between matrices use the same pairs for both.
 */
public final class BilinearProbes {

  private final double[][] sums;
  private final double[][] differences;

  /**
   * Draws the pairs.
   *
   * @param parameters length of the vectors
   * @param block where they are not zero
   * @param pairs number of pairs, at least 2
   */
  public BilinearProbes(int parameters, ParameterBlock block, int pairs, RandomStream random) {
    if (pairs < 2) {
      throw new IllegalArgumentException("pairs = " + pairs + "; must be at least 2");
    }
    sums = new double[pairs][parameters];
    differences = new double[pairs][parameters];
    for (int p = 0; p < pairs; p++) {
      for (int i = block.from(); i < block.to(); i++) {
        double u = random.nextGaussian();
        double v = random.nextGaussian();
        sums[p][i] = u + v;
        differences[p][i] = u - v;
      }
    }
  }

  /** Returns uᵀMv for each pair. */
  public double[] values(ToDoubleFunction<double[]> quadratic) {
    double[] values = new double[sums.length];
    for (int p = 0; p < values.length; p++) {
      double plus = quadratic.applyAsDouble(sums[p]);
      double minus = quadratic.applyAsDouble(differences[p]);
      values[p] = (plus - minus) / 4;
    }
    return values;
  }

  /** Estimates ‖M₁ − M₂‖_F from the values of both matrices on the same pairs. */
  public static ProbedNorm distance(double[] first, double[] second) {
    int n = first.length;
    double mean = 0;
    double[] squares = new double[n];
    for (int p = 0; p < n; p++) {
      squares[p] = (first[p] - second[p]) * (first[p] - second[p]);
      mean += squares[p] / n;
    }
    double variance = 0;
    for (double square : squares) {
      variance += (square - mean) * (square - mean) / (n - 1);
    }
    double norm = Math.sqrt(mean);
    double errorOfMean = Math.sqrt(variance / n);
    // d√m = dm / 2√m
    return new ProbedNorm(norm, norm == 0 ? 0 : errorOfMean / (2 * norm));
  }
}
