package io.geodesic.reports.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What one update of each algorithm costs, relative to one of a first-order method.
 *
 * @param baseline id of that method
 * @param algorithms ids of the algorithms, in the order of measurement
 * @param settings networks, batches and threads, in the order of measurement
 */
public record UpdateCosts(String baseline, List<String> algorithms, List<Setting> settings) {

  private static final String ALGORITHM = "algorithm";

  /** First-order methods, the cheapest first: one gradient step for actor and critic. */
  private static final List<String> BASELINES = List.of("a2c", "vpg");

  /** Keeps its own copies. */
  public UpdateCosts {
    algorithms = List.copyOf(algorithms);
    settings = List.copyOf(settings);
  }

  /**
   * Everything but the algorithm.
   *
   * @param params network, batch and the like, by name
   * @param results the result of each algorithm that was measured, by id
   */
  public record Setting(Map<String, String> params, Map<String, BenchmarkResult> results) {

    /** Returns how many times as long as {@code baseline} an algorithm takes. */
    public OptionalDouble ratio(String algorithm, String baseline) {
      BenchmarkResult result = results.get(algorithm);
      return result == null
          ? OptionalDouble.empty()
          : OptionalDouble.of(result.time().seconds() / results.get(baseline).time().seconds());
    }
  }

  /**
   * Returns the costs by setting. Settings in which the baseline was not measured are left out.
   *
   * @throws IllegalArgumentException if a result names no algorithm
   */
  public static UpdateCosts of(Measurement measurement) {
    Map<Map<String, String>, Setting> settings = new LinkedHashMap<>();
    List<String> algorithms = new ArrayList<>();
    for (BenchmarkResult result : measurement.of("UpdateBenchmark.update")) {
      Map<String, String> params = new LinkedHashMap<>(result.params());
      String algorithm = params.remove(ALGORITHM);
      if (algorithm == null) {
        throw new IllegalArgumentException(
            result.benchmark()
                + " has no parameter 'algorithm' (it has: "
                + String.join(", ", result.params().keySet())
                + ")");
      }
      if (!algorithms.contains(algorithm)) {
        algorithms.add(algorithm);
      }
      settings
          .computeIfAbsent(params, key -> new Setting(key, new LinkedHashMap<>()))
          .results()
          .put(algorithm, result);
    }
    String baseline = BASELINES.stream().filter(algorithms::contains).findFirst().orElse("");
    return new UpdateCosts(
        baseline,
        algorithms,
        settings.values().stream().filter(s -> s.results().containsKey(baseline)).toList());
  }

  /** Returns the ratio in each setting; NaN where the algorithm was not measured. */
  public List<Double> ratios(String algorithm) {
    return settings.stream()
        .map(setting -> setting.ratio(algorithm, baseline).orElse(Double.NaN))
        .toList();
  }
}
