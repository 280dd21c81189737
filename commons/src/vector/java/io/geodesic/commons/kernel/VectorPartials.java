package io.geodesic.commons.kernel;

import jdk.incubator.vector.DoubleVector;

/** The 32 partial sums of a reduction, four vectors at a time in registers. */
final class VectorPartials {

  /** Partial sums in four vectors. */
  static final int WIDTH = 4 * Lanes.COUNT;

  private static final int STEP = ReductionKernels.PARTIAL_SUMS;

  private static final ThreadLocal<double[]> OF_THREAD =
      ThreadLocal.withInitial(() -> new double[STEP]);

  private VectorPartials() {}

  /** Returns the calling thread's array of partial sums. */
  static double[] ofThread() {
    return OF_THREAD.get();
  }

  /** Computes partial sums [p, p + WIDTH) of entries at, at + 1, … in steps of 32 up to n. */
  static void sum(double[] x, int at, int n, double[] partial, int p) {
    DoubleVector s0 = DoubleVector.zero(Lanes.SPECIES);
    DoubleVector s1 = s0;
    DoubleVector s2 = s0;
    DoubleVector s3 = s0;
    for (int i = 0; i < n; i += STEP) {
      s0 = s0.add(Lanes.load(x, at + i));
      s1 = s1.add(Lanes.load(x, at + i + Lanes.COUNT));
      s2 = s2.add(Lanes.load(x, at + i + 2 * Lanes.COUNT));
      s3 = s3.add(Lanes.load(x, at + i + 3 * Lanes.COUNT));
    }
    store(s0, s1, s2, s3, partial, p);
  }

  /** Computes partial sums [p, p + WIDTH) of products, as {@link #sum} does of entries. */
  static void dot(double[] x, int at, double[] y, int yAt, int n, double[] partial, int p) {
    DoubleVector s0 = DoubleVector.zero(Lanes.SPECIES);
    DoubleVector s1 = s0;
    DoubleVector s2 = s0;
    DoubleVector s3 = s0;
    for (int i = 0; i < n; i += STEP) {
      int j = yAt + i;
      s0 = Lanes.load(x, at + i).fma(Lanes.load(y, j), s0);
      s1 = Lanes.load(x, at + i + Lanes.COUNT).fma(Lanes.load(y, j + Lanes.COUNT), s1);
      s2 = Lanes.load(x, at + i + 2 * Lanes.COUNT).fma(Lanes.load(y, j + 2 * Lanes.COUNT), s2);
      s3 = Lanes.load(x, at + i + 3 * Lanes.COUNT).fma(Lanes.load(y, j + 3 * Lanes.COUNT), s3);
    }
    store(s0, s1, s2, s3, partial, p);
  }

  private static void store(
      DoubleVector s0, DoubleVector s1, DoubleVector s2, DoubleVector s3, double[] out, int at) {
    s0.intoArray(out, at);
    s1.intoArray(out, at + Lanes.COUNT);
    s2.intoArray(out, at + 2 * Lanes.COUNT);
    s3.intoArray(out, at + 3 * Lanes.COUNT);
  }

  /** Folds the partial sums as a tree: p<sub>j</sub> + p<sub>j+h</sub> with h = 16, 8, 4, 2, 1. */
  static double fold(double[] partial) {
    for (int half = STEP / 2; half > 0; half /= 2) {
      for (int j = 0; j < half; j++) {
        partial[j] += partial[j + half];
      }
    }
    return partial[0];
  }
}
