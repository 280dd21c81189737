package io.geodesic.reports.table;

import io.geodesic.reports.benchmark.BenchmarkResult;
import io.geodesic.reports.benchmark.BenchmarkTitle;
import io.geodesic.reports.benchmark.Measurement;
import io.geodesic.reports.benchmark.ParameterLabels;
import io.geodesic.reports.benchmark.TimeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measured times against their limits, rounded for readers: one table for each benchmark. */
public final class BenchmarkTables {

  /** What the numbers are. */
  public static final String NOTE =
      "mean time of one invocation with half its 99.9% interval; limit: useful floating-point"
          + " operations over the machine's peak rate of fused multiply-adds, measured beside"
          + " them.";

  private static final List<String> HEADER =
      List.of("Parameters", "Time", "±", "Best", "FLOP", "Limit", "Share of limit");

  private BenchmarkTables() {}

  /** Returns the tables in the order of measurement. */
  public static List<SummaryTable> of(Measurement measurement) {
    return measurement.benchmarks().stream()
        .map(benchmark -> table(benchmark, measurement.of(benchmark)))
        .toList();
  }

  private static SummaryTable table(String benchmark, List<BenchmarkResult> results) {
    ParameterLabels labels =
        new ParameterLabels(results.stream().map(BenchmarkResult::params).toList());
    String common = labels.common().isEmpty() ? "" : " (" + labels.common() + ")";
    boolean steps = results.stream().anyMatch(r -> Double.isFinite(r.stepsPerSecond()));
    List<List<String>> rows = new ArrayList<>();
    for (BenchmarkResult result : results) {
      String name = labels.varying(result.params());
      List<String> row =
          new ArrayList<>(
              List.of(
                  name.isEmpty() ? BenchmarkTitle.of(benchmark) : name,
                  time(result.time().seconds()),
                  time(result.time().error()),
                  time(result.time().best()),
                  operations(result.work().flop()),
                  time(result.limit()),
                  percent(result.share())));
      if (steps) {
        row.add(Cells.whole(result.stepsPerSecond()));
      }
      rows.add(row);
    }
    List<String> header = new ArrayList<>(HEADER);
    if (steps) {
      header.add("Steps/s");
    }
    return new SummaryTable(BenchmarkTitle.of(benchmark) + common, header, rows);
  }

  private static String time(double seconds) {
    return Double.isFinite(seconds) ? TimeText.of(seconds) : SummaryTable.ABSENT;
  }

  private static String operations(double flop) {
    return Double.isFinite(flop)
        ? String.format(Locale.ROOT, "%.2e", flop).replace("e+0", "e").replace("e+", "e")
        : SummaryTable.ABSENT;
  }

  private static String percent(double share) {
    return Double.isFinite(share)
        ? String.format(Locale.ROOT, "%.1f %%", 100 * share)
        : SummaryTable.ABSENT;
  }
}
