package io.geodesic.commons.kernel;

import jdk.incubator.vector.DoubleVector;

/**
 * Sums with the partial sums in lanes: 32 of them are four vectors of eight lanes, eight of four or
 * sixteen of two, so each width has whole vectors.
 */
interface VectorReductionKernels extends ScalarReductionKernels {

  @Override
  default double sum(double[] x, int xOffset, int n) {
    double[] partial = VectorPartials.ofThread();
    int whole = n - n % PARTIAL_SUMS;
    for (int p = 0; p < PARTIAL_SUMS; p += VectorPartials.WIDTH) {
      VectorPartials.sum(x, xOffset + p, whole, partial, p);
    }
    double sum = VectorPartials.fold(partial);
    for (int i = whole; i < n; i++) {
      sum += x[xOffset + i];
    }
    return sum;
  }

  @Override
  default double dot(double[] x, int xOffset, double[] y, int yOffset, int n) {
    double[] partial = VectorPartials.ofThread();
    int whole = n - n % PARTIAL_SUMS;
    for (int p = 0; p < PARTIAL_SUMS; p += VectorPartials.WIDTH) {
      VectorPartials.dot(x, xOffset + p, y, yOffset + p, whole, partial, p);
    }
    double sum = VectorPartials.fold(partial);
    for (int i = whole; i < n; i++) {
      sum = Math.fma(x[xOffset + i], y[yOffset + i], sum);
    }
    return sum;
  }

  @Override
  default void columnSums(
      int m, int n, double[] x, int xOffset, int ldx, double beta, double[] out, int outOffset) {
    int whole = Lanes.whole(n);
    for (int j = 0; j < whole; j += Lanes.COUNT) {
      DoubleVector sum =
          beta == 0 ? DoubleVector.zero(Lanes.SPECIES) : Lanes.load(out, outOffset + j).mul(beta);
      for (int i = 0; i < m; i++) {
        sum = sum.add(Lanes.load(x, xOffset + i * ldx + j));
      }
      sum.intoArray(out, outOffset + j);
    }
    ScalarReductionKernels.super.columnSums(
        m, n - whole, x, xOffset + whole, ldx, beta, out, outOffset + whole);
  }
}
