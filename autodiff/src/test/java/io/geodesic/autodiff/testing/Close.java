package io.geodesic.autodiff.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Comparisons of matrices. */
public final class Close {

  private Close() {}

  /** Asserts that each element is within {@code tolerance}·(1 + |expected|). */
  public static void assertClose(Array expected, Array actual, double tolerance, String what) {
    assertEquals(expected.rows(), actual.rows(), what + ": rows");
    assertEquals(expected.cols(), actual.cols(), what + ": columns");
    for (int i = 0; i < expected.data().length; i++) {
      assertClose(expected.data()[i], actual.data()[i], tolerance, what + ", element " + i);
    }
  }

  /** Asserts that a number is within {@code tolerance}·(1 + |expected|). */
  public static void assertClose(double expected, double actual, double tolerance, String what) {
    assertTrue(
        Math.abs(expected - actual) <= tolerance * (1 + Math.abs(expected)),
        () -> what + ": expected " + expected + ", got " + actual);
  }

  /** Asserts that all bits are equal. */
  public static void assertSameBits(Array expected, Array actual, String what) {
    assertEquals(expected.rows(), actual.rows(), what + ": rows");
    assertArrayEquals(expected.data(), actual.data(), what);
  }
}
