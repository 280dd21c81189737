package io.geodesic.commons.kernel;

/** Sums as plain loops in the contracted order. */
interface ScalarReductionKernels extends ReductionKernels {

  @Override
  default double sum(double[] x, int xOffset, int n) {
    double[] partial = new double[PARTIAL_SUMS];
    int whole = n - n % PARTIAL_SUMS;
    for (int i = 0; i < whole; i++) {
      partial[i % PARTIAL_SUMS] += x[xOffset + i];
    }
    double sum = fold(partial);
    for (int i = whole; i < n; i++) {
      sum += x[xOffset + i];
    }
    return sum;
  }

  @Override
  default double dot(double[] x, int xOffset, double[] y, int yOffset, int n) {
    double[] partial = new double[PARTIAL_SUMS];
    int whole = n - n % PARTIAL_SUMS;
    for (int i = 0; i < whole; i++) {
      int p = i % PARTIAL_SUMS;
      partial[p] = Math.fma(x[xOffset + i], y[yOffset + i], partial[p]);
    }
    double sum = fold(partial);
    for (int i = whole; i < n; i++) {
      sum = Math.fma(x[xOffset + i], y[yOffset + i], sum);
    }
    return sum;
  }

  @Override
  default void columnSums(
      int m, int n, double[] x, int xOffset, int ldx, double beta, double[] out, int outOffset) {
    for (int j = 0; j < n; j++) {
      out[outOffset + j] = beta == 0 ? 0 : beta * out[outOffset + j];
    }
    for (int i = 0; i < m; i++) {
      int from = xOffset + i * ldx;
      for (int j = 0; j < n; j++) {
        out[outOffset + j] += x[from + j];
      }
    }
  }

  @Override
  default void rowSums(
      int m, int n, double[] x, int xOffset, int ldx, double[] out, int outOffset) {
    for (int i = 0; i < m; i++) {
      int from = xOffset + i * ldx;
      double sum = 0;
      for (int j = 0; j < n; j++) {
        sum += x[from + j];
      }
      out[outOffset + i] = sum;
    }
  }

  private static double fold(double[] partial) {
    for (int half = PARTIAL_SUMS / 2; half > 0; half /= 2) {
      for (int j = 0; j < half; j++) {
        partial[j] += partial[j + half];
      }
    }
    return partial[0];
  }
}
