package io.geodesic.reports.quality;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Averages over rows, those without a finite number left out; NaN if none is left. */
final class Average {

  private Average() {}

  static double mean(List<QualityRow> rows, String column) {
    return rows.stream()
        .mapToDouble(row -> row.number(column))
        .filter(Double::isFinite)
        .average()
        .orElse(Double.NaN);
  }

  static double median(List<QualityRow> rows, ToDoubleFunction<QualityRow> value) {
    double[] sorted = rows.stream().mapToDouble(value).filter(Double::isFinite).sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
  }
}
