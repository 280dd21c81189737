package io.geodesic.commons.linalg;

import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;
import java.util.Arrays;

/**
 * Cholesky factorization A + λI = UᵀU of a symmetric positive definite matrix.
 *
 * <p>Recursive blocks (Gustavson 1997): nearly all operations are matrix products of the kernels,
 * whose order of operations is fixed, so that factor and solutions are the same bits on every
 * machine. An instance owns the factor, is reused for many matrices of one dimension without
 * allocating, and is not for use by several threads. Pivots are not compared with a threshold: a
 * matrix that is singular up to rounding may pass; damp it.
 */
public final class Cholesky {

  /**
   * Rows of the trailing matrix that are updated at a time; what lies below the diagonal is waste.
   */
  private static final int STRIP = 128;

  private final int n;
  private final Kernels kernels = KernelProvider.kernels();
  private final Triangular triangular = new Triangular(kernels);
  private final double[] u;
  private double[] workspace = {};
  private boolean factored;

  /** Creates the workspace for matrices of one dimension, at most 46,340. */
  public Cholesky(int dimension) {
    this.n = dimension;
    this.u = new double[Math.multiplyExact(dimension, dimension)];
  }

  /** Returns the dimension of the matrices. */
  public int dimension() {
    return n;
  }

  /**
   * Factors A + λI; n³/3 multiplications and additions.
   *
   * @param a the matrix in row-major order, n×n, of which the upper triangle is read; not changed
   * @param damping λ, added to each diagonal entry
   * @throws NotPositiveDefiniteException if a pivot is not positive and finite; the instance then
   *     has no factor
   * @throws IllegalArgumentException if {@code a} has not n² entries
   */
  public void factor(double[] a, double damping) {
    if (a.length != u.length) {
      throw new IllegalArgumentException(
          "matrix has " + a.length + " entries; must have " + n + "×" + n);
    }
    factored = false;
    for (int i = 0; i < n; i++) {
      int diagonal = i * n + i;
      System.arraycopy(a, diagonal, u, diagonal, n - i);
      u[diagonal] += damping;
    }
    factorBlock(0, n);
    factored = true;
  }

  /** Solves (A + λI)x = b; {@code x} may be {@code b}. */
  public void solve(double[] b, double[] x) {
    requireFactor();
    System.arraycopy(b, 0, x, 0, n);
    for (int i = 0; i < n; i++) {
      x[i] /= u[i * n + i];
      kernels.axpy(n - i - 1, -x[i], u, i * n + i + 1, x, i + 1);
    }
    for (int i = n - 1; i >= 0; i--) {
      double known = kernels.dot(u, i * n + i + 1, x, i + 1, n - i - 1);
      x[i] = (x[i] - known) / u[i * n + i];
    }
  }

  /**
   * Solves (A + λI)X = B for several right-hand sides at once.
   *
   * @param columns number of columns of B and X, which are n×columns in row-major order
   * @param b right-hand sides
   * @param x receives the solutions; may be {@code b}
   */
  public void solve(int columns, double[] b, double[] x) {
    requireFactor();
    System.arraycopy(b, 0, x, 0, n * columns);
    triangular.solveTransposed(n, columns, u, 0, n, x, 0, columns);
    triangular.solve(n, columns, u, 0, n, x, 0, columns);
  }

  /**
   * Computes out ← (A + λI)⁻¹, n×n and exactly symmetric; keeps another n×n workspace after the
   * first call.
   */
  public void inverse(double[] out) {
    requireFactor();
    if (workspace.length != u.length) {
      workspace = new double[u.length];
    }
    Arrays.fill(workspace, 0.0);
    for (int i = 0; i < n; i++) {
      workspace[i * n + i] = 1;
    }
    for (int j = 0; j < n; j += STRIP) {
      int at = j * n + j;
      triangular.solveTransposed(n - j, Math.min(STRIP, n - j), u, at, n, workspace, at, n);
    }
    kernels.rankUpdate(n, n, 1, workspace, 0, n, 0, out, 0, n);
  }

  /** Returns log det(A + λI), natural. */
  public double logDet() {
    requireFactor();
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += StrictMath.log(u[i * n + i]);
    }
    return 2 * sum;
  }

  private void factorBlock(int first, int size) {
    if (Triangular.isLeaf(size)) {
      factorLeaf(first, size);
      return;
    }
    int h = Triangular.cut(size);
    int rest = size - h;
    int corner = first * n + first;
    factorBlock(first, h);
    triangular.solveTransposed(h, rest, u, corner, n, u, corner + h, n);
    int below = corner + h * n + h;
    for (int i = 0; i < rest; i += STRIP) {
      int rows = Math.min(STRIP, rest - i);
      int panel = corner + h + i;
      kernels.gemm(
          true, false, rows, rest - i, h, -1, u, panel, n, u, panel, n, 1, u, below + i * n + i, n);
    }
    factorBlock(first + h, rest);
  }

  private void factorLeaf(int first, int size) {
    for (int i = first; i < first + size; i++) {
      int diagonal = i * n + i;
      double pivot = u[diagonal];
      if (!(pivot > 0 && pivot < Double.POSITIVE_INFINITY)) {
        throw new NotPositiveDefiniteException(i, pivot);
      }
      u[diagonal] = Math.sqrt(pivot);
      int right = first + size - i - 1;
      kernels.scale(right, 1 / u[diagonal], u, diagonal + 1, u, diagonal + 1);
      for (int k = 1; k <= right; k++) {
        int target = (i + k) * n + i + k;
        kernels.axpy(right - k + 1, -u[diagonal + k], u, diagonal + k, u, target);
      }
    }
  }

  private void requireFactor() {
    if (!factored) {
      throw new IllegalStateException("no matrix has been factored, or the last one failed");
    }
  }
}
