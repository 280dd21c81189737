package io.geodesic.reports.figure;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Writes the numbers along the axes: thousands separated, a true minus sign, powers of ten where
 * that is shorter.
 */
final class AxisNumber {

  private static final double SMALL = 1e-3;
  private static final double LARGE = 1e9;

  private AxisNumber() {}

  static String format(double value) {
    double size = Math.abs(value);
    boolean scientific = size != 0 && (size < SMALL || size >= LARGE);
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setMinusSign('\u2212');
    symbols.setExponentSeparator("e");
    return new DecimalFormat(scientific ? "0.##E0" : "#,##0.####", symbols).format(value);
  }

  /** Writes a positive number to about three significant digits, without exponent. */
  static String threeDigits(double value) {
    int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
