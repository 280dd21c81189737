package io.geodesic.commons.linalg;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * LU factorization of a square matrix with row pivoting, by Commons Math; for the small general
 * systems of tabular theory.
 */
public final class Lu {

  private final int n;
  private final double determinant;
  private final DecompositionSolver solver;

  private Lu(int n, LUDecomposition decomposition) {
    this.n = n;
    this.determinant = decomposition.getDeterminant();
    this.solver = decomposition.getSolver();
  }

  /**
   * Factors a matrix.
   *
   * @param n dimension, at least 1
   * @param a the matrix, n×n in row-major order, not changed
   * @throws IllegalArgumentException if {@code a} has not n² entries or one of them is NaN or
   *     infinite
   * @throws SingularMatrixException if a pivot is zero; pivots are not compared with a threshold
   */
  public static Lu of(int n, double[] a) {
    if (n < 1) {
      throw new IllegalArgumentException("dimension is " + n + "; must be at least 1");
    }
    SquareMatrices.requireFinite(n, a);
    double[][] rows = new double[n][];
    for (int i = 0; i < n; i++) {
      rows[i] = Arrays.copyOfRange(a, i * n, i * n + n);
    }
    LUDecomposition decomposition =
        new LUDecomposition(new Array2DRowRealMatrix(rows, false), Double.MIN_VALUE);
    if (!decomposition.getSolver().isNonSingular()) {
      throw new SingularMatrixException(n);
    }
    return new Lu(n, decomposition);
  }

  /** Returns det A. */
  public double determinant() {
    return determinant;
  }

  /** Solves Ax = b; {@code x} may be {@code b}. */
  public void solve(double[] b, double[] x) {
    RealVector solution = solver.solve(new ArrayRealVector(b, false));
    for (int i = 0; i < n; i++) {
      x[i] = solution.getEntry(i);
    }
  }

  /** Computes out ← A⁻¹, n×n in row-major order. */
  public void inverse(double[] out) {
    RealMatrix inverse = solver.getInverse();
    for (int i = 0; i < n; i++) {
      System.arraycopy(inverse.getRow(i), 0, out, i * n, n);
    }
  }
}
