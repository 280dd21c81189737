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

  static String threeDecimals(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : SummaryTable.ABSENT;
  }

  /** About two significant digits, with an exponent where numbers are very small or large. */
  static String twoDigits(double value) {
    double size = Math.abs(value);
    if (!Double.isFinite(value)) {
      return SummaryTable.ABSENT;
    } else if (size == 0) {
      return "0";
    } else if (size < 1e-3 || size >= 1e4) {
      return String.format(Locale.ROOT, "%.0e", value);
    }
    return plain(value).length() <= 5 && size < 10 ? plain(value) : threeDigits(value);
  }

  private static String format(double value, int decimals) {
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, "%,." + decimals + "f", value)
        : SummaryTable.ABSENT;
  }
}
