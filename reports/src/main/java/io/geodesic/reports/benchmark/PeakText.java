package io.geodesic.reports.benchmark;

import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the machine's peak. */
public final class PeakText {

  private static final double GIGA = 1e9;

  private PeakText() {}

  /** Returns the peaks of a measurement's files, in GFLOP/s per thread: {@code 51.2 GFLOP/s}. */
  public static String of(Measurement measurement) {
    return measurement.peaks().stream()
            .map(peak -> String.format(Locale.ROOT, "%.1f", peak / GIGA))
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "))
        + " GFLOP/s per thread";
  }
}
