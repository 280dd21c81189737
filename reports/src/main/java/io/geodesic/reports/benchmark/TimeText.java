package io.geodesic.reports.benchmark;

import java.util.Locale;

/** Writes times to three significant digits, in the unit that suits them. */
public final class TimeText {

  private static final String[] UNITS = {"s", "ms", "µs", "ns"};

  private TimeText() {}

  /** Returns a time in seconds for readers: {@code 1.09 ms}. */
  public static String of(double seconds) {
    int unit = 0;
    double value = seconds;
    // 999.5 would be written with four digits.
    while (value < 0.9995 && unit < UNITS.length - 1) {
      value *= 1000;
      unit++;
    }
    int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return String.format(Locale.ROOT, "%,." + decimals + "f ", value) + UNITS[unit];
  }

  /** Returns a power of ten of seconds for an axis: {@code 10 µs}. */
  public static String tick(double seconds) {
    return of(seconds).replaceFirst("\\.0+ ", " ");
  }
}
