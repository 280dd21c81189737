package io.geodesic.reports.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The floating-point operations per second that the machine can do, measured by fused multiply-adds
 * on registers: their count over the best time.
 */
final class MachinePeak {

  private static final String BENCHMARK = "FmaPeakBenchmark.peak";
  private static final String THREADS = "threads";

  private final List<BenchmarkResult> measured;

  /** Finds the peak among the results of one file. */
  MachinePeak(List<BenchmarkResult> results) {
    this.measured =
        results.stream().filter(r -> isPeak(r) && Double.isFinite(r.work().flop())).toList();
  }

  static boolean isPeak(BenchmarkResult result) {
    return result.benchmark().equals(BENCHMARK);
  }

  /** Returns the peak of one thread; empty if it was not measured. */
  OptionalDouble perThread() {
    return measured.stream()
        .min(Comparator.comparingInt(MachinePeak::threads))
        .map(peak -> OptionalDouble.of(rate(peak) / threads(peak)))
        .orElse(OptionalDouble.empty());
  }

  /**
   * Returns the peak with as many threads as a result has: measured with as many, or that of one
   * times their number; NaN if no peak was measured.
   */
  double of(BenchmarkResult result) {
    int threads = threads(result);
    return measured.stream()
        .filter(peak -> threads(peak) == threads)
        .mapToDouble(MachinePeak::rate)
        .max()
        .orElse(perThread().orElse(Double.NaN) * threads);
  }

  private static double rate(BenchmarkResult peak) {
    return peak.work().flop() / peak.time().best();
  }

  private static int threads(BenchmarkResult result) {
    String threads = result.param(THREADS);
    return threads.matches("[1-9]\\d{0,4}") ? Integer.parseInt(threads) : 1;
  }
}
