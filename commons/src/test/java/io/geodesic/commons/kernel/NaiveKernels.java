package io.geodesic.commons.kernel;

import java.util.Arrays;

/** The contracts of the matrix products and reductions, entry by entry: slow and obvious. */
final class NaiveKernels {

  private NaiveKernels() {}

  static double[] gemm(MatrixCase t) {
    double[] out = t.c.clone();
    for (int i = 0; i < t.m; i++) {
      for (int j = 0; j < t.n; j++) {
        int at = t.cOffset + i * t.ldc + j;
        double c = t.beta == 0 ? 0 : t.beta * t.c[at];
        for (int l = 0; l < t.k; l++) {
          double a = t.a[t.aOffset + (t.transposeA ? l * t.lda + i : i * t.lda + l)];
          double b = t.b[t.bOffset + (t.transposeB ? j * t.ldb + l : l * t.ldb + j)];
          c = Math.fma(t.alpha * a, b, c);
        }
        out[at] = c;
      }
    }
    return out;
  }

  static double sum(double[] x, int offset, int n) {
    double[] ones = new double[x.length];
    Arrays.fill(ones, 1);
    return dot(x, offset, ones, offset, n);
  }

  static double dot(double[] x, int xOffset, double[] y, int yOffset, int n) {
    int whole = n / 32 * 32;
    double sum = partialTree(x, xOffset, y, yOffset, whole, 0, 1);
    for (int i = whole; i < n; i++) {
      sum = Math.fma(x[xOffset + i], y[yOffset + i], sum);
    }
    return sum;
  }

  /** Returns the fold of the partial sums p, p + width, p + 2·width, … of 32. */
  private static double partialTree(
      double[] x, int xOffset, double[] y, int yOffset, int whole, int p, int width) {
    if (width == 32) {
      double sum = 0;
      for (int i = p; i < whole; i += 32) {
        sum = Math.fma(x[xOffset + i], y[yOffset + i], sum);
      }
      return sum;
    }
    return partialTree(x, xOffset, y, yOffset, whole, p, 2 * width)
        + partialTree(x, xOffset, y, yOffset, whole, p + width, 2 * width);
  }
}
