package io.geodesic.reports.benchmark;

import java.util.Locale;
import java.util.Map;

/** The names of benchmarks for readers. */
public final class BenchmarkTitle {

  private static final Map<String, String> SUBJECTS =
      Map.of(
          "GemmBenchmark.gemm", "Matrix products",
          "FisherVectorProductBenchmark.product", "Fisher-vector products",
          "CurvatureBenchmark.estimate", "Curvature, estimates",
          "CurvatureBenchmark.solve", "Curvature, solves",
          "UpdateBenchmark.update", "Updates",
          "RolloutBenchmark.rollout", "Rollouts");

  private BenchmarkTitle() {}

  /** Returns what a benchmark measures: {@code Matrix products}, {@code Rollout, collect}. */
  public static String of(String benchmark) {
    String known = SUBJECTS.get(benchmark);
    if (known != null) {
      return known;
    }
    String type = benchmark.replaceAll("Benchmark(\\.|$)", "$1");
    return spaced(type.replace(".", ", "));
  }

  private static String spaced(String name) {
    String words = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Returns the name as part of a file name: {@code matrix-products}. */
  public static String fileName(String benchmark) {
    return of(benchmark).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
