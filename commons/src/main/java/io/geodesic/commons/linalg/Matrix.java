package io.geodesic.commons.linalg;

import io.geodesic.commons.kernel.KernelProvider;

/**
 * A dense matrix in row-major order: entry (i, j) is {@code data[i·columns + j]}.
 *
 * <p>For the small matrices of theory, factors and tests; hot code works on {@code double[]}
 * directly.
 */
public final class Matrix implements LinearOperator {

  private final int rows;
  private final int columns;
  private final double[] data;

  /** Creates a matrix of zeros. */
  public Matrix(int rows, int columns) {
    this(rows, columns, new double[Math.multiplyExact(rows, columns)]);
  }

  /**
   * Creates a matrix over an array, which is not copied.
   *
   * @throws IllegalArgumentException if a dimension is negative or the array has not rows·columns
   *     entries
   */
  public Matrix(int rows, int columns, double[] data) {
    if (rows < 0 || columns < 0 || data.length != (long) rows * columns) {
      throw new IllegalArgumentException(
          data.length + " numbers do not make a matrix of " + rows + "×" + columns);
    }
    this.rows = rows;
    this.columns = columns;
    this.data = data;
  }

  /**
   * Returns a matrix with a copy of the given rows.
   *
   * @throws IllegalArgumentException if the rows differ in length
   */
  public static Matrix of(double[]... rows) {
    Matrix m = new Matrix(rows.length, rows.length == 0 ? 0 : rows[0].length);
    for (int i = 0; i < m.rows; i++) {
      if (rows[i].length != m.columns) {
        throw new IllegalArgumentException(
            "row " + i + " has " + rows[i].length + " entries; row 0 has " + m.columns);
      }
      System.arraycopy(rows[i], 0, m.data, i * m.columns, m.columns);
    }
    return m;
  }

  /** Returns the identity of the given dimension. */
  public static Matrix identity(int dimension) {
    Matrix m = new Matrix(dimension, dimension);
    for (int i = 0; i < dimension; i++) {
      m.set(i, i, 1);
    }
    return m;
  }

  /** Returns the number of rows. */
  public int rows() {
    return rows;
  }

  /** Returns the number of columns. */
  public int columns() {
    return columns;
  }

  /** Returns the entries themselves, not a copy. */
  public double[] data() {
    return data;
  }

  /** Returns entry (row, column). */
  public double get(int row, int column) {
    return data[row * columns + column];
  }

  /** Sets entry (row, column). */
  public void set(int row, int column, double value) {
    data[row * columns + column] = value;
  }

  /** Returns a copy that shares nothing with this matrix. */
  public Matrix copy() {
    return new Matrix(rows, columns, data.clone());
  }

  /** Returns the transpose, a new matrix. */
  public Matrix transpose() {
    Matrix t = new Matrix(columns, rows);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        t.set(j, i, get(i, j));
      }
    }
    return t;
  }

  /**
   * Returns the product of this matrix and another, a new matrix.
   *
   * @throws IllegalArgumentException if the inner dimensions differ
   */
  public Matrix times(Matrix other) {
    if (columns != other.rows) {
      throw new IllegalArgumentException(
          "cannot multiply " + shape() + " by " + other.shape() + ": inner dimensions differ");
    }
    Matrix product = new Matrix(rows, other.columns);
    product(data, rows, columns, other.data, other.columns, product.data);
    return product;
  }

  /**
   * Computes out ← this·x with {@code x} of {@link #columns} and {@code out} of {@link #rows}
   * entries.
   */
  @Override
  public void apply(double[] x, double[] out) {
    product(data, rows, columns, x, 1, out);
  }

  private static void product(double[] a, int m, int k, double[] b, int n, double[] out) {
    KernelProvider.kernels().gemm(false, false, m, n, k, 1, a, 0, k, b, 0, n, 0, out, 0, n);
  }

  private String shape() {
    return rows + "×" + columns;
  }
}
