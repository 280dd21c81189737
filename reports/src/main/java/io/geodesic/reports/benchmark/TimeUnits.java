package io.geodesic.reports.benchmark;

import java.util.Map;
import java.util.TreeSet;

/** Scores of JMH in seconds per invocation. */
final class TimeUnits {

  private static final Map<String, Double> SECONDS =
      Map.of("ns", 1e-9, "us", 1e-6, "ms", 1e-3, "s", 1.0, "min", 60.0, "hr", 3600.0);

  private TimeUnits() {}

  /**
   * Returns the seconds of one unit: {@code ms/op} is 1e-3.
   *
   * @throws IllegalArgumentException if the unit is none of time per invocation, or its inverse
   */
  static double seconds(String unit) {
    String name = isRate(unit) ? unit.substring("ops/".length()) : unit.replaceAll("/op$", "");
    Double seconds = SECONDS.get(name);
    if (seconds == null || !(isRate(unit) || unit.endsWith("/op"))) {
      throw new IllegalArgumentException(
          "unknown scoreUnit '"
              + unit
              + "' (allowed: T/op and ops/T with T one of "
              + String.join(", ", new TreeSet<>(SECONDS.keySet()))
              + ")");
    }
    return seconds;
  }

  /** Returns whether the unit is one of invocations per time. */
  static boolean isRate(String unit) {
    return unit.startsWith("ops/");
  }
}
