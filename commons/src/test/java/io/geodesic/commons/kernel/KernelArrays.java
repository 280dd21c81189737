package io.geodesic.commons.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;

/** Seeded arrays for kernel tests, and their comparison bit by bit. */
final class KernelArrays {

  private static final double[] SPECIAL = {
    0.0,
    -0.0,
    Double.MIN_VALUE,
    -1e-310,
    Double.MIN_NORMAL,
    Double.MAX_VALUE,
    -Double.MAX_VALUE,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    1.0,
    -1.0
  };

  private KernelArrays() {}

  /** Returns n numbers of mixed magnitudes. */
  static double[] finite(SplittableRandom random, int n) {
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = Math.scalb(random.nextDouble() - 0.5, random.nextInt(6) - 2);
    }
    return values;
  }

  /**
   * Returns n numbers of which one in sixteen is a zero, subnormal, infinite, huge or not a number.
   */
  static double[] withSpecials(SplittableRandom random, int n) {
    double[] values = finite(random, n);
    for (int i = 0; i < n; i++) {
      if (random.nextInt(16) == 0) {
        values[i] = SPECIAL[random.nextInt(SPECIAL.length)];
      }
    }
    return values;
  }

  /** Returns n numbers, with specials for every other seed. */
  static double[] any(SplittableRandom random, int n) {
    return random.nextBoolean() ? finite(random, n) : withSpecials(random, n);
  }

  /** Asserts equality to the last bit; all NaNs are one. */
  static void assertSameBits(double[] expected, double[] actual, String what) {
    assertEquals(expected.length, actual.length);
    for (int i = 0; i < expected.length; i++) {
      if (Double.doubleToLongBits(expected[i]) != Double.doubleToLongBits(actual[i])) {
        throw new AssertionError(
            what + ": entry " + i + " expected " + expected[i] + " but was " + actual[i]);
      }
    }
  }
}
