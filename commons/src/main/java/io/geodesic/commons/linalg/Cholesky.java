package io.geodesic.commons.linalg;

import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;
import io.geodesic.commons.parallel.Task;
import io.geodesic.commons.parallel.Workers;
import java.util.Arrays;

/**
 * Cholesky factorization A + λI = UᵀU of a symmetric positive definite matrix.
 *
 * <p>Recursive blocks (Gustavson 1997): nearly all operations are matrix products of the kernels,
 * whose order of operations is fixed, so that factor and solutions are the same bits on every
 * machine and for any number of workers. An instance owns the factor, is reused for many matrices
 * of one dimension without allocating, and is not for use by several threads. Pivots are not
 * compared with a threshold: a matrix that is singular up to rounding may pass; damp it.
 */
public final class Cholesky {

  /** Columns of an inverse that are solved at a time; zeros of the first of them are waste. */
  private static final int STRIP = 128;

  /** Columns beside a factored block that are solved at a time, by one thread. */
  private static final int PANEL = 384;

  private final int n;
  private final Kernels kernels = KernelProvider.kernels();
  private final Triangular triangular = new Triangular(kernels);
  private final double[] u;
  private final Workers workers;
  private final SymmetricUpdate trailing;
  private final Task solvePanel = (panel, worker) -> solvePanel(panel * PANEL);
  private int corner;
  private int height;
  private int rest;
  private double[] workspace = {};
  private boolean factored;

  /** Creates the workspace for matrices of one dimension, at most 46,340. */
  public Cholesky(int dimension) {
    this(dimension, Workers.inline());
  }

  /** Creates the same with threads for the factorization. */
  public Cholesky(int dimension, Workers workers) {
    this.n = dimension;
    this.u = new double[Math.multiplyExact(dimension, dimension)];
    this.workers = workers;
    this.trailing = new SymmetricUpdate(workers);
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
    for (int i = 0; i < n; i++) {
      int diagonal = i * n + i;
      System.arraycopy(a, diagonal, u, diagonal, n - i);
    }
    factor(damping);
  }

  /**
   * The array that the factor is computed in, n×n: whoever writes the upper triangle of A to it and
   * calls {@link #factor(double)} saves a second matrix.
   */
  public double[] matrix() {
    return u;
  }

  /**
   * Factors A + λI where A has been written to {@link #matrix}, which is overwritten.
   *
   * @throws NotPositiveDefiniteException as {@link #factor(double[], double)}
   */
  public void factor(double damping) {
    factored = false;
    for (int i = 0; i < n; i++) {
      u[i * n + i] += damping;
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
    factorBlock(first, h);
    eliminate(first, h, size - h);
    factorBlock(first + h, size - h);
  }

  /**
   * Makes the rows R beside a factored block those of U, R ← U₁₁⁻ᵀR, and subtracts RᵀR from the
   * columns under them.
   */
  private void eliminate(int first, int size, int columns) {
    corner = first * n + first;
    height = size;
    rest = columns;
    workers.forEach((columns + PANEL - 1) / PANEL, solvePanel);
    int right = corner + size;
    trailing.of(size, u, right, n).run(columns, -1, 1, u, right + size * n, n);
  }

  private void solvePanel(int from) {
    int columns = Math.min(PANEL, rest - from);
    triangular.solveTransposed(height, columns, u, corner, n, u, corner + height + from, n);
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
