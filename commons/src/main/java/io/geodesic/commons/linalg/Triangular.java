package io.geodesic.commons.linalg;

import io.geodesic.commons.kernel.Kernels;

/**
 * Solves with an upper triangular matrix U for many right-hand sides in place, in recursive blocks:
 * all but the leaves is matrix product (Elmroth, Gustavson, Jonsson and Kågström, "Recursive
 * Blocked Algorithms", 2004).
 *
 * <p>U is n×n at {@code u[at + i·ld + j]}, its lower triangle never read; X is n×m likewise.
 */
final class Triangular {

  /** Below this dimension the products are too small to pay. */
  private static final int LEAF = 24;

  private final Kernels kernels;

  Triangular(Kernels kernels) {
    this.kernels = kernels;
  }

  /** Where to cut a block of more than {@link #LEAF}: near the middle, a multiple of 8. */
  static int cut(int n) {
    return (n / 2 + 7) & ~7;
  }

  static boolean isLeaf(int n) {
    return n <= LEAF;
  }

  /** Computes X ← U⁻ᵀX, forward substitution. */
  void solveTransposed(int n, int m, double[] u, int at, int ld, double[] x, int xAt, int ldx) {
    if (isLeaf(n)) {
      for (int i = 0; i < n; i++) {
        int row = xAt + i * ldx;
        kernels.scale(m, 1 / u[at + i * ld + i], x, row, x, row);
        for (int j = i + 1; j < n; j++) {
          kernels.axpy(m, -u[at + i * ld + j], x, row, x, xAt + j * ldx);
        }
      }
      return;
    }
    int h = cut(n);
    int below = xAt + h * ldx;
    solveTransposed(h, m, u, at, ld, x, xAt, ldx);
    kernels.gemm(true, false, n - h, m, h, -1, u, at + h, ld, x, xAt, ldx, 1, x, below, ldx);
    solveTransposed(n - h, m, u, at + h * ld + h, ld, x, below, ldx);
  }

  /** Computes X ← U⁻¹X, back substitution. */
  void solve(int n, int m, double[] u, int at, int ld, double[] x, int xAt, int ldx) {
    if (isLeaf(n)) {
      for (int i = n - 1; i >= 0; i--) {
        int row = xAt + i * ldx;
        for (int j = i + 1; j < n; j++) {
          kernels.axpy(m, -u[at + i * ld + j], x, xAt + j * ldx, x, row);
        }
        kernels.scale(m, 1 / u[at + i * ld + i], x, row, x, row);
      }
      return;
    }
    int h = cut(n);
    int below = xAt + h * ldx;
    solve(n - h, m, u, at + h * ld + h, ld, x, below, ldx);
    kernels.gemm(false, false, h, m, n - h, -1, u, at + h, ld, x, below, ldx, 1, x, xAt, ldx);
    solve(h, m, u, at, ld, x, xAt, ldx);
  }
}
