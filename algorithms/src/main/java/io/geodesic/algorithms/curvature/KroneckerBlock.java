package io.geodesic.algorithms.curvature;

import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;
import io.geodesic.commons.linalg.Cholesky;

/**
 * One layer's block A ⊗ G: A = E[ããᵀ] over homogeneous inputs (m×m), G = E[ggᵀ] over output
 * adjoints (n×n).
 *
 * <p>A vector of the block is the m×n matrix V of the layer's weights and, in its last row, biases;
 * (A ⊗ G) acts as V ↦ AVG. Damped, each factor gets its share of λ: (A + π√λ I) V (G + √λ/π I) with
 * π = √(tr A/m ÷ tr G/n), or 1 where that is 0 or not finite (Martens and Grosse 2015, section
 * 6.3).
 */
final class KroneckerBlock {

  private final Kernels kernels = KernelProvider.kernels();
  private final FactorPair factors;
  private final int offset;
  private final Cholesky choleskyA;
  private final Cholesky choleskyG;
  private final double[] work;

  /**
   * Creates a block.
   *
   * @param factors A and G as they develop
   * @param offset where the block's parameters start in the parameter vector
   */
  KroneckerBlock(FactorPair factors, int offset) {
    this.factors = factors;
    this.offset = offset;
    this.choleskyA = new Cholesky(factors.m());
    this.choleskyG = new Cholesky(factors.n());
    this.work = new double[factors.m() * factors.n()];
  }

  /** Replaces A and G by the inverses of the damped factors. */
  void invert(FactorPair pair, double damping) {
    double ratio = (pair.leftTrace() / pair.m()) / (pair.rightTrace() / pair.n());
    double pi = ratio > 0 && ratio < Double.POSITIVE_INFINITY ? Math.sqrt(ratio) : 1;
    pair.setDamping(pi * Math.sqrt(damping), Math.sqrt(damping) / pi);
    choleskyA.factor(pair.left(), pair.leftDamping());
    choleskyA.inverse(pair.left());
    choleskyG.factor(pair.right(), pair.rightDamping());
    choleskyG.inverse(pair.right());
  }

  /** out ← (A + π√λ I)⁻¹ V (G + √λ/π I)⁻¹ for this block's part of the vectors. */
  void solve(FactorPair inverses, double[] v, double[] out) {
    inverses.timesLeft(false, v, offset, work, 0);
    inverses.timesRight(false, work, 0, out, offset);
  }

  /** out ← (A + π√λ I) V (G + √λ/π I) for this block's part of the vectors. */
  void multiply(FactorPair inverses, double[] v, double[] out) {
    factors.timesLeft(false, v, offset, work, 0);
    kernels.axpy(work.length, inverses.leftDamping(), v, offset, work, 0);
    factors.timesRight(false, work, 0, out, offset);
    kernels.axpy(work.length, inverses.rightDamping(), work, 0, out, offset);
  }

  /** Vᵀ(A ⊗ G)V of this block's part of the vector, undamped. */
  double quadratic(double[] v, double[] scratch) {
    factors.timesLeft(false, v, offset, work, 0);
    factors.timesRight(false, work, 0, scratch, 0);
    return kernels.dot(v, offset, scratch, 0, work.length);
  }
}
