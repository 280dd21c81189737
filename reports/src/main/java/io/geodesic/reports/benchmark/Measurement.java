package io.geodesic.reports.benchmark;

import java.util.List;

/**
 * Results that belong together: each benchmark with each choice of parameters once.
 *
 * @param name name of the files' contents: that of the file, or {@code benchmarks} for several
 * @param results the results in the order of the files, without those of the peak
 * @param peaks the peaks of the files, in floating-point operations per second and thread
 */
public record Measurement(String name, List<BenchmarkResult> results, List<Double> peaks) {

  /** Keeps its own copies. */
  public Measurement {
    results = List.copyOf(results);
    peaks = List.copyOf(peaks);
  }

  /** Returns class and method of every benchmark, in the order of the files. */
  public List<String> benchmarks() {
    return results.stream().map(BenchmarkResult::benchmark).distinct().toList();
  }

  /** Returns the results of one benchmark. */
  public List<BenchmarkResult> of(String benchmark) {
    return results.stream().filter(result -> result.benchmark().equals(benchmark)).toList();
  }
}
