package io.geodesic.commons.kernel;

import java.util.Arrays;

/**
 * Elementwise arithmetic over contiguous runs of n entries, or over m contiguous rows of n; out may
 * be x (or y) at the same offset.
 *
 * <p>Plain loops that the compiler turns into SIMD code by itself: one rounding per entry leaves
 * nothing to reorder.
 */
interface ArithmeticKernels {

  /** Computes x + y. */
  default void add(
      int n, double[] x, int xOffset, double[] y, int yOffset, double[] out, int outOffset) {
    for (int i = 0; i < n; i++) {
      out[outOffset + i] = x[xOffset + i] + y[yOffset + i];
    }
  }

  /** Computes x − y. */
  default void subtract(
      int n, double[] x, int xOffset, double[] y, int yOffset, double[] out, int outOffset) {
    for (int i = 0; i < n; i++) {
      out[outOffset + i] = x[xOffset + i] - y[yOffset + i];
    }
  }

  /** Computes x·y. */
  default void multiply(
      int n, double[] x, int xOffset, double[] y, int yOffset, double[] out, int outOffset) {
    for (int i = 0; i < n; i++) {
      out[outOffset + i] = x[xOffset + i] * y[yOffset + i];
    }
  }

  /** Computes the smaller of x and y as {@link Math#min(double, double)} does. */
  default void min(
      int n, double[] x, int xOffset, double[] y, int yOffset, double[] out, int outOffset) {
    for (int i = 0; i < n; i++) {
      out[outOffset + i] = Math.min(x[xOffset + i], y[yOffset + i]);
    }
  }

  /** Computes the larger of x and y as {@link Math#max(double, double)} does. */
  default void max(
      int n, double[] x, int xOffset, double[] y, int yOffset, double[] out, int outOffset) {
    for (int i = 0; i < n; i++) {
      out[outOffset + i] = Math.max(x[xOffset + i], y[yOffset + i]);
    }
  }

  /** Computes α·x. */
  default void scale(int n, double alpha, double[] x, int xOffset, double[] out, int outOffset) {
    for (int i = 0; i < n; i++) {
      out[outOffset + i] = alpha * x[xOffset + i];
    }
  }

  /** Accumulates y ← fma(α, x, y). */
  default void axpy(int n, double alpha, double[] x, int xOffset, double[] y, int yOffset) {
    for (int i = 0; i < n; i++) {
      y[yOffset + i] = Math.fma(alpha, x[xOffset + i], y[yOffset + i]);
    }
  }

  /** Sets n entries to a value. */
  default void fill(int n, double value, double[] out, int outOffset) {
    Arrays.fill(out, outOffset, outOffset + n, value);
  }

  /** Adds a row vector of n entries to each of m contiguous rows. */
  default void addRow(
      int m,
      int n,
      double[] x,
      int xOffset,
      double[] row,
      int rowOffset,
      double[] out,
      int outOffset) {
    for (int i = 0; i < m; i++) {
      add(n, x, xOffset + i * n, row, rowOffset, out, outOffset + i * n);
    }
  }

  /** Multiplies each of m contiguous rows by a row vector of n entries. */
  default void multiplyRow(
      int m,
      int n,
      double[] x,
      int xOffset,
      double[] row,
      int rowOffset,
      double[] out,
      int outOffset) {
    for (int i = 0; i < m; i++) {
      multiply(n, x, xOffset + i * n, row, rowOffset, out, outOffset + i * n);
    }
  }

  /** Adds entry i of a column vector to every entry of row i, for m contiguous rows of n. */
  default void addColumn(
      int m,
      int n,
      double[] x,
      int xOffset,
      double[] column,
      int columnOffset,
      double[] out,
      int outOffset) {
    for (int i = 0; i < m; i++) {
      double c = column[columnOffset + i];
      int from = xOffset + i * n;
      int to = outOffset + i * n;
      for (int j = 0; j < n; j++) {
        out[to + j] = x[from + j] + c;
      }
    }
  }

  /** Scales row i by entry i of a column vector, for m contiguous rows of n. */
  default void multiplyColumn(
      int m,
      int n,
      double[] x,
      int xOffset,
      double[] column,
      int columnOffset,
      double[] out,
      int outOffset) {
    for (int i = 0; i < m; i++) {
      double c = column[columnOffset + i];
      int from = xOffset + i * n;
      int to = outOffset + i * n;
      for (int j = 0; j < n; j++) {
        out[to + j] = x[from + j] * c;
      }
    }
  }
}
