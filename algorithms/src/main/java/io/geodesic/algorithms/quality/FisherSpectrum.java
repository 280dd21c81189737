package io.geodesic.algorithms.quality;

import io.geodesic.commons.linalg.Matrix;
import io.geodesic.commons.linalg.SymmetricEigen;
import java.util.Arrays;

/**
 * The eigendecomposition of the exact Fisher information, and the solves that it allows.
 *
 * <p>F = BᵀB is decomposed in the smaller of two spaces: F itself over the P parameters, or BBᵀ =
 * UΛUᵀ over the R samples, which has the same nonzero eigenvalues; then F⁺ = BᵀUΛ⁻²UᵀB. Parameters
 * outside the network are eigenvectors of their own. Eigenvalues up to {@link #CUTOFF} times the
 * largest are taken for zero: the eigenvalues of BBᵀ are known to about 10⁻¹⁶ of the largest, and
 * at the cutoff that is still four digits.
 */
public final class FisherSpectrum {

  /** Eigenvalues up to this share of the largest count as zero. */
  public static final double CUTOFF = 1e-12;

  private final FisherFactor factor;
  private final boolean inSamples;
  private final double[] values;
  private final Matrix vectors;
  private final Matrix transposed;
  private final double threshold;

  private FisherSpectrum(FisherFactor factor, boolean inSamples, SymmetricEigen eigen) {
    this.factor = factor;
    this.inSamples = inSamples;
    this.values = eigen.values();
    int n = eigen.dimension();
    this.vectors = new Matrix(n, n, eigen.vectors());
    this.transposed = vectors.transpose();
    double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
    double largestFree = Arrays.stream(factor.freeFisher()).max().orElse(0);
    this.threshold = CUTOFF * Math.max(largest, largestFree);
  }

  /**
   * Decomposes the Fisher information.
   *
   * @throws IllegalArgumentException if it has an entry that is NaN or infinite
   */
  public static FisherSpectrum of(FisherFactor factor) {
    boolean inSamples = factor.rowCount() < factor.width();
    SymmetricEigen eigen =
        inSamples
            ? SymmetricEigen.of(factor.rowCount(), factor.gram())
            : SymmetricEigen.of(factor.width(), factor.dense());
    return new FisherSpectrum(factor, inSamples, eigen);
  }

  /** Returns the nonzero eigenvalues in decreasing order, a new array. */
  public double[] nonzero() {
    double[] all = Arrays.copyOf(values, values.length + factor.freeFisher().length);
    System.arraycopy(factor.freeFisher(), 0, all, values.length, factor.freeFisher().length);
    double[] increasing = Arrays.stream(all).filter(value -> value > threshold).sorted().toArray();
    double[] decreasing = new double[increasing.length];
    Arrays.setAll(decreasing, i -> increasing[increasing.length - 1 - i]);
    return decreasing;
  }

  /** Returns the number of nonzero eigenvalues. */
  public int rank() {
    return nonzero().length;
  }

  /** Returns the largest over the smallest nonzero eigenvalue; NaN if F is zero. */
  public double conditionNumber() {
    double[] nonzero = nonzero();
    return nonzero.length == 0 ? Double.NaN : nonzero[0] / nonzero[nonzero.length - 1];
  }

  /** Returns ‖F‖_F = √(Σ eigenvalues²). */
  public double frobeniusNorm() {
    double sum = 0;
    for (double value : nonzero()) {
      sum += value * value;
    }
    return Math.sqrt(sum);
  }

  /**
   * Computes x = (F + λI)⁻¹g; without damping x = F⁺g, the shortest of the solutions of least
   * residual.
   *
   * @param g parameter vector, not changed
   * @param damping λ, at least 0
   * @return x, a new array
   */
  public double[] solve(double[] g, double damping) {
    double[] x = inSamples ? throughSamples(g, damping) : throughParameters(g, damping);
    double[] free = factor.freeFisher();
    for (int i = 0; i < free.length; i++) {
      int at = factor.width() + i;
      x[at] = inverse(free[i], damping) * g[at];
    }
    return x;
  }

  private double[] throughParameters(double[] g, double damping) {
    double[] coefficients = new double[values.length];
    double[] x = new double[g.length];
    transposed.apply(Arrays.copyOf(g, values.length), coefficients);
    for (int i = 0; i < values.length; i++) {
      coefficients[i] *= inverse(values[i], damping);
    }
    double[] network = new double[values.length];
    vectors.apply(coefficients, network);
    System.arraycopy(network, 0, x, 0, network.length);
    return x;
  }

  /** F⁺g = BᵀUΛ⁻²UᵀBg; damped, by Woodbury's identity, (g − BᵀU(Λ + λI)⁻¹UᵀBg)/λ. */
  private double[] throughSamples(double[] g, double damping) {
    int r = values.length;
    double[] projected = new double[r];
    double[] coefficients = new double[r];
    factor.times(g, projected);
    transposed.apply(projected, coefficients);
    for (int i = 0; i < r; i++) {
      double inverse = inverse(values[i], damping);
      coefficients[i] *= damping > 0 ? inverse : inverse * inverse;
    }
    vectors.apply(coefficients, projected);
    double[] x = new double[g.length];
    factor.transposeTimes(projected, x);
    for (int i = 0; damping > 0 && i < factor.width(); i++) {
      x[i] = (g[i] - x[i]) / damping;
    }
    return x;
  }

  private double inverse(double eigenvalue, double damping) {
    boolean zero = eigenvalue <= threshold;
    if (damping > 0) {
      return 1 / ((zero ? 0 : eigenvalue) + damping);
    }
    return zero ? 0 : 1 / eigenvalue;
  }
}
