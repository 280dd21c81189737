package io.geodesic.reports.figure;

import java.util.Arrays;
import java.util.List;

/**
 * The range of a logarithmic axis: some air around the values, and at least two powers of ten to
 * label.
 *
 * @param low lower end, positive
 * @param high upper end, larger
 */
record LogRange(double low, double high) {

  private static final double AIR = 1.6;

  /** Returns the range around all of the values, which must be positive. */
  static LogRange around(List<double[]> values) {
    double low = values.stream().flatMapToDouble(Arrays::stream).min().orElse(1) / AIR;
    double high = values.stream().flatMapToDouble(Arrays::stream).max().orElse(1) * AIR;
    int first = (int) Math.ceil(StrictMath.log10(low));
    int last = (int) Math.floor(StrictMath.log10(high));
    // A logarithm may be rounded to the integer beside it.
    first += power(first) < low ? 1 : 0;
    last -= power(last) > high ? 1 : 0;
    while (last <= first) {
      boolean downIsNearer = low / power(first - 1) < power(last + 1) / high;
      if (downIsNearer) {
        first--;
        low = power(first) / AIR;
      } else {
        last++;
        high = power(last) * AIR;
      }
    }
    return new LogRange(low, high);
  }

  /** Returns the range with as much air again at both ends. */
  LogRange wider() {
    return new LogRange(low / AIR, high * AIR);
  }

  /** Returns where a value lies between the ends: 0 at the lower, 1 at the upper. */
  double fraction(double value) {
    return StrictMath.log10(value / low) / StrictMath.log10(high / low);
  }

  /** Returns the value at a fraction of the way from the lower end to the upper. */
  double at(double fraction) {
    return low * StrictMath.pow(high / low, fraction);
  }

  private static double power(int exponent) {
    return Double.parseDouble("1e" + exponent);
  }
}
