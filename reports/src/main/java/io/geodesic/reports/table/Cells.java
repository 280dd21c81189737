package io.geodesic.reports.table;

import java.util.Locale;

/** Rounds numbers for readers. */
final class Cells {

  private Cells() {}

  static String oneDecimal(double value) {
    return format(value, 1);
  }

  static String whole(double value) {
    return format(value, 0);
  }

  /** About three significant digits, without exponent. */
  static String threeDigits(double value) {
    double size = Math.abs(value);
    return format(value, size < 10 ? 2 : size < 100 ? 1 : 0);
  }

  /** As many decimals as the number has, up to three. */
  static String plain(double value) {
    return format(value, 3).replaceAll("\\.?0+$", "");
  }

  private static String format(double value, int decimals) {
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, "%,." + decimals + "f", value)
        : SummaryTable.ABSENT;
  }
}
