package io.geodesic.algorithms.settings;

import java.math.BigDecimal;

/** The finite numbers between two bounds, either of which may be infinite or excluded. */
record Interval(double min, double max, boolean minExclusive, boolean maxExclusive) {

  static Interval of(Setting setting) {
    return new Interval(
        setting.min(), setting.max(), setting.minExclusive(), setting.maxExclusive());
  }

  boolean isUnbounded() {
    return Double.isInfinite(min) && Double.isInfinite(max);
  }

  boolean contains(double value) {
    return Double.isFinite(value)
        && (minExclusive ? value > min : value >= min)
        && (maxExclusive ? value < max : value <= max);
  }

  /** Returns the interval in the usual notation, for example {@code (0, 10]} or {@code >= 1}. */
  @Override
  public String toString() {
    if (isUnbounded()) {
      return "any finite number";
    }
    if (Double.isInfinite(max)) {
      return (minExclusive ? "> " : ">= ") + number(min);
    }
    if (Double.isInfinite(min)) {
      return (maxExclusive ? "< " : "<= ") + number(max);
    }
    String left = minExclusive ? "(" : "[";
    String right = maxExclusive ? ")" : "]";
    return left + number(min) + ", " + number(max) + right;
  }

  /**
   * Returns the shortest decimal that reads back to {@code value}, such as {@code 1} or {@code
   * 1e-8}.
   */
  static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return new BigDecimal(value).toPlainString();
    }
    return Double.toString(value).replace('E', 'e').replace(".0e", "e");
  }
}
