package io.geodesic.algorithms.curvature;

import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;

/**
 * Carries a matrix that is diagonal in one Kronecker-factored orthogonal basis over to another.
 *
 * <p>The diagonal of U'ᵀ U diag(s) Uᵀ U' with U = U_A ⊗ U_G is (R_A∘R_A) s (R_G∘R_G)ᵀ, R = U'ᵀU.
 */
final class BasisChange {

  private final Kernels kernels = KernelProvider.kernels();
  private final int m;
  private final int n;
  private final double[] squaresA;
  private final double[] squaresG;
  private final double[] work;

  BasisChange(int m, int n) {
    this.m = m;
    this.n = n;
    this.squaresA = new double[m * m];
    this.squaresG = new double[n * n];
    this.work = new double[m * n];
  }

  /**
   * Overwrites s, m×n, by the diagonal in the basis {@code now} of what has the diagonal s in the
   * basis {@code before}.
   */
  void diagonal(FactorPair before, FactorPair now, double[] s) {
    squares(m, now.left(), before.left(), squaresA);
    squares(n, now.right(), before.right(), squaresG);
    kernels.gemm(false, false, m, n, m, 1, squaresA, 0, m, s, 0, n, 0, work, 0, n);
    kernels.gemm(false, true, m, n, n, 1, work, 0, n, squaresG, 0, n, 0, s, 0, n);
  }

  private void squares(int size, double[] now, double[] before, double[] out) {
    kernels.gemm(true, false, size, size, size, 1, now, 0, size, before, 0, size, 0, out, 0, size);
    for (int i = 0; i < out.length; i++) {
      out[i] *= out[i];
    }
  }
}
