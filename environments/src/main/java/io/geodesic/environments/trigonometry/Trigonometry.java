package io.geodesic.environments.trigonometry;

/**
 * Sine and cosine with the same bits on every machine, without allocation.
 *
 * <p>{@link Math#sin} may differ from one JDK to the next; {@link StrictMath#sin} does not, but
 * costs a native call on JDK 17 and a small array per call on later ones. Here the angle is reduced
 * by multiples of π/2 (Cody and Waite, "Software Manual for the Elementary Functions", 1980; π/2 in
 * three parts), and the Taylor series is summed on [−π/4, π/4]. Results are within 1 ulp of {@link
 * StrictMath}'s, which takes over beyond a million radians.
 */
public final class Trigonometry {
  private static final double EIGHTH_TURN = Math.PI / 4;
  private static final double QUARTERS_PER_RADIAN = 2 / Math.PI;

  /**
   * Up to here the number of quarter turns has 20 bits, and its products with 33-bit parts are
   * exact.
   */
  private static final double FAR = 1e6;

  /** The leading 33 bits of π/2, the next 33, and the rest. */
  private static final double QUARTER_1 = 0x1.921fb544p0;

  private static final double QUARTER_2 = 0x1.0b4611a6p-34;
  private static final double QUARTER_3 = 0x1.3198a2e037073p-69;

  private Trigonometry() {}

  /** Returns the sine of x radians; NaN for NaN and infinities. */
  public static double sin(double x) {
    if (Math.abs(x) <= EIGHTH_TURN) {
      return x == 0 ? x : sineNearZero(x, 0);
    }
    return Math.abs(x) <= FAR ? sineAfter(0, x) : StrictMath.sin(x);
  }

  /** Returns the cosine of x radians; NaN for NaN and infinities. */
  public static double cos(double x) {
    if (Math.abs(x) <= EIGHTH_TURN) {
      return cosineNearZero(x, 0);
    }
    return Math.abs(x) <= FAR ? sineAfter(1, x) : StrictMath.cos(x);
  }

  /** Returns sin(x + quarters·π/2): x = n·π/2 + (head + tail), head within about π/4 of 0. */
  private static double sineAfter(int quarters, double x) {
    double n = Math.rint(x * QUARTERS_PER_RADIAN);
    double near = x - n * QUARTER_1;
    double second = n * QUARTER_2;
    double rest = near - second;
    double low = ((near - rest) - second) - n * QUARTER_3;
    double head = rest + low;
    double tail = (rest - head) + low;
    int quadrant = (int) n + quarters;
    double value = (quadrant & 1) == 0 ? sineNearZero(head, tail) : cosineNearZero(head, tail);
    return (quadrant & 2) == 0 ? value : -value;
  }

  /** Taylor series of sin(x + tail) for |x| ≤ π/4 and |tail| below an ulp of x. */
  private static double sineNearZero(double x, double tail) {
    double z = x * x;
    double series =
        1.0 / 6227020800.0 + z * (-1.0 / 1307674368000.0 + z * (1.0 / 355687428096000.0));
    series = 1.0 / 362880 + z * (-1.0 / 39916800 + z * series);
    series = -1.0 / 6 + z * (1.0 / 120 + z * (-1.0 / 5040 + z * series));
    return x + (x * z * series + tail * (1 - 0.5 * z));
  }

  /** Taylor series of cos(x + tail) for |x| ≤ π/4 and |tail| below an ulp of x. */
  private static double cosineNearZero(double x, double tail) {
    double z = x * x;
    double series = 1.0 / 479001600 + z * (-1.0 / 87178291200.0 + z * (1.0 / 20922789888000.0));
    series = 1.0 / 40320 + z * (-1.0 / 3628800 + z * series);
    series = z * z * (1.0 / 24 + z * (-1.0 / 720 + z * series));
    double half = 0.5 * z;
    double leading = 1 - half;
    return leading + (((1 - leading) - half) + (series - x * tail));
  }
}
