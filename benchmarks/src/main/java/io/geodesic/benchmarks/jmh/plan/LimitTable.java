package io.geodesic.benchmarks.jmh.plan;

import io.geodesic.benchmarks.jmh.FmaPeakBenchmark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * Measured times beside the FLOP limit: useful operations over the peak of the cores used, which is
 * the operations over the shortest time of {@link FmaPeakBenchmark}.
 */
public final class LimitTable {

  private static final String FLOP = "flop";
  private static final String STEPS = "steps";
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private final Collection<RunResult> results;
  private final OptionalDouble peak;

  /** Looks at the results of a session. */
  public LimitTable(Collection<RunResult> results) {
    this.results = List.copyOf(results);
    this.peak =
        results.stream()
            .filter(LimitTable::isPeak)
            .mapToDouble(result -> count(result, FLOP).orElseThrow() / shortest(result))
            .max();
  }

  private static boolean isPeak(RunResult result) {
    return result.getParams().getBenchmark().startsWith(FmaPeakBenchmark.class.getName());
  }

  /** The peak of one core in FLOP/s, if it was measured. */
  public OptionalDouble peak() {
    return peak;
  }

  /**
   * The table, its header first: benchmark, parameters, mean time with half of its 99.9 % interval,
   * rate, share of the limit; environment steps per second and allocated bytes where they were
   * measured. Cells that do not apply are empty.
   */
  public List<Map<String, Object>> rows() {
    List<Map<String, Object>> rows = new ArrayList<>();
    rows.add(row("benchmark", "parameters", "time", "±", "GFLOP/s", "of limit", "steps/s", "B/op"));
    for (RunResult result : results) {
      double seconds = seconds(result, result.getPrimaryResult().getScore());
      OptionalDouble flop = count(result, FLOP);
      double error = result.getPrimaryResult().getScoreError();
      rows.add(
          row(
              name(result),
              BenchmarkCase.text(parameters(result)),
              time(seconds),
              Double.isFinite(error) ? time(seconds(result, error)) : "",
              flop.isPresent() ? number(flop.getAsDouble() / seconds * 1e-9) : "",
              share(result, flop, seconds),
              count(result, STEPS).stream()
                  .mapToObj(steps -> whole(steps / seconds))
                  .findFirst()
                  .orElse(""),
              allocated(result)));
    }
    return rows;
  }

  private static Map<String, Object> row(String... cells) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i++) {
      row.put(Integer.toString(i), cells[i]);
    }
    return row;
  }

  private String share(RunResult result, OptionalDouble flop, double seconds) {
    if (flop.isEmpty() || flop.getAsDouble() == 0 || peak.isEmpty()) {
      return "";
    }
    String threads = result.getParams().getParam("threads");
    int cores = threads == null ? 1 : Integer.parseInt(threads);
    double limit = flop.getAsDouble() / (peak.getAsDouble() * cores);
    return whole(100 * limit / seconds) + " %";
  }

  private static String name(RunResult result) {
    String[] parts = result.getParams().getBenchmark().split("\\.", -1);
    return parts[parts.length - 2].replace("Benchmark", "") + "." + parts[parts.length - 1];
  }

  private static Map<String, String> parameters(RunResult result) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String key : result.getParams().getParamsKeys()) {
      parameters.put(key, result.getParams().getParam(key));
    }
    return parameters;
  }

  /** What every invocation of an iteration has set anew. */
  private static OptionalDouble count(RunResult result, String metric) {
    for (IterationResult iteration : iterations(result)) {
      Result<?> value = iteration.getSecondaryResults().get(metric);
      if (value != null) {
        return OptionalDouble.of(value.getScore());
      }
    }
    return OptionalDouble.empty();
  }

  private static double shortest(RunResult result) {
    return iterations(result).stream()
        .mapToDouble(iteration -> seconds(result, iteration.getPrimaryResult().getScore()))
        .min()
        .orElseThrow();
  }

  private static Collection<IterationResult> iterations(RunResult result) {
    return result.getAggregatedResult().getIterationResults();
  }

  private static double seconds(RunResult result, double score) {
    return score * result.getParams().getTimeUnit().toNanos(1) * 1e-9;
  }

  private static String allocated(RunResult result) {
    for (String metric : result.getSecondaryResults().keySet()) {
      if (metric.endsWith(ALLOCATED)) {
        Result<?> value = result.getSecondaryResults().get(metric);
        return whole(value.getScore());
      }
    }
    return "";
  }

  private static String time(double seconds) {
    if (seconds < 1e-3) {
      return number(seconds * 1e6) + " µs";
    }
    return seconds < 1 ? number(seconds * 1e3) + " ms" : number(seconds) + " s";
  }

  private static String whole(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  /** Three digits. */
  private static String number(double value) {
    String format = value >= 99.95 ? "%.0f" : value >= 9.995 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, value);
  }
}
