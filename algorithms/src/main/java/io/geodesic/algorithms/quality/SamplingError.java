package io.geodesic.algorithms.quality;

import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;
import io.geodesic.commons.linalg.Cholesky;
import io.geodesic.commons.random.RandomStream;
import java.util.Arrays;

/**
 * What the Fisher information of fewer states would have given: F_n over n of the batch's N states
 * against F over all.
 *
 * <p>With the gram matrix K = BBᵀ over all states, tr(F_nF) and ‖F_n‖² are sums of squares of
 * entries of K, so the distance is exact: ‖F_n − F‖² = ‖F_n‖² − 2tr(F_nF) + ‖F‖².
 */
public final class SamplingError {

  private final Kernels kernels = KernelProvider.kernels();
  private final FisherFactor factor;
  private final double[] gram;
  private final double norm;
  private final double damping;
  private final double[] g;
  private final double[] exact;
  private final double[] exactDamped;

  /**
   * What n states gave.
   *
   * @param states n
   * @param relativeError ‖F_n − F‖_F/‖F‖_F
   * @param undamped x = (F_n + λI)⁻¹g judged by the F of all states
   * @param damped the same x judged by F + λI
   */
  public record Report(
      int states, double relativeError, DirectionQuality undamped, DirectionQuality damped) {}

  /**
   * Prepares the comparison.
   *
   * @param spectrum of the same factor
   * @param g the gradient over all states
   * @param damping λ of the solves with F_n, positive: F_n alone is singular
   */
  public SamplingError(FisherFactor factor, FisherSpectrum spectrum, double[] g, double damping) {
    if (!(damping > 0)) {
      throw new IllegalArgumentException("damping = " + damping + "; must be positive");
    }
    this.factor = factor;
    this.gram = factor.gram();
    this.damping = damping;
    this.g = g;
    this.exact = spectrum.solve(g, 0);
    this.exactDamped = spectrum.solve(g, damping);
    double sum = kernels.dot(gram, 0, gram, 0, gram.length);
    for (double value : factor.freeFisher()) {
      sum += value * value;
    }
    this.norm = Math.sqrt(sum);
  }

  /**
   * Draws n states without replacement and compares.
   *
   * @param states n, from 1 to N
   */
  public Report draw(int states, RandomStream random) {
    int[] order = new int[factor.examples()];
    Arrays.setAll(order, i -> i);
    random.shuffle(order);
    int[] chosen = Arrays.copyOf(order, states);
    Arrays.sort(chosen);
    double[] x = solve(factor.subset(chosen));
    return new Report(
        states,
        distance(chosen) / norm,
        DirectionQuality.of(factor::multiply, g, exact, x),
        DirectionQuality.of(this::multiplyDamped, g, exactDamped, x));
  }

  private void multiplyDamped(double[] v, double[] out) {
    factor.multiply(v, out);
    kernels.axpy(v.length, damping, v, 0, out, 0);
  }

  /** ‖F_n − F‖_F; the parameters outside the network have the same block in both. */
  private double distance(int[] chosen) {
    int k = factor.columns();
    int r = factor.rowCount();
    double own = 0;
    double mixed = 0;
    for (int i : chosen) {
      for (int row = i * k; row < (i + 1) * k; row++) {
        mixed += kernels.dot(gram, row * r, gram, row * r, r);
        for (int j : chosen) {
          int at = row * r + j * k;
          own += kernels.dot(gram, at, gram, at, k);
        }
      }
    }
    double share = (double) factor.examples() / chosen.length;
    double all = kernels.dot(gram, 0, gram, 0, gram.length);
    return Math.sqrt(Math.max(0, share * share * own - 2 * share * mixed + all));
  }

  private double[] solve(FisherFactor part) {
    int r = part.rowCount();
    double[] projected = new double[r];
    part.times(g, projected);
    Cholesky cholesky = new Cholesky(r);
    cholesky.factor(part.gram(), damping);
    cholesky.solve(projected, projected);
    double[] x = new double[g.length];
    part.transposeTimes(projected, x);
    for (int i = 0; i < part.width(); i++) {
      x[i] = (g[i] - x[i]) / damping;
    }
    for (int i = part.width(); i < x.length; i++) {
      x[i] = g[i] / (part.freeFisher()[i - part.width()] + damping);
    }
    return x;
  }
}
