package io.geodesic.reports.growth;

import io.geodesic.reports.benchmark.BenchmarkResult;
import io.geodesic.reports.benchmark.Measurement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One measured cost of a curvature.
 *
 * @param curvature id of the curvature
 * @param others the parameters besides curvature, network and batch
 * @param point size and cost
 */
record CostSample(String curvature, Map<String, String> others, CostPoint point) {

  /**
   * Returns the samples of one benchmark.
   *
   * @throws IllegalArgumentException if a result lacks a parameter, or it is malformed
   */
  static List<CostSample> of(Measurement measurement, String benchmark) {
    return measurement.of(benchmark).stream().map(CostSample::of).toList();
  }

  private static CostSample of(BenchmarkResult result) {
    Map<String, String> others = new LinkedHashMap<>(result.params());
    String curvature = take(others, "curvature", result);
    String batch = take(others, "batch", result);
    if (!batch.matches("[1-9]\\d{0,8}")) {
      throw new IllegalArgumentException(
          result.benchmark() + ": batch '" + batch + "' is no number of states");
    }
    NetworkSize network =
        NetworkSize.parse(take(others, "network", result), result.param("distribution"));
    return new CostSample(
        curvature,
        others,
        new CostPoint(
            network, Integer.parseInt(batch), result.time().seconds(), result.work().flop()));
  }

  private static String take(Map<String, String> params, String name, BenchmarkResult result) {
    String value = params.remove(name);
    if (value == null) {
      throw new IllegalArgumentException(
          result.benchmark()
              + " has no parameter '"
              + name
              + "' (it has: "
              + String.join(", ", result.params().keySet())
              + ")");
    }
    return value;
  }

  /** Returns the cost of both, where both were measured. */
  static List<CostSample> sums(List<CostSample> estimates, List<CostSample> solves) {
    List<CostSample> sums = new ArrayList<>();
    for (CostSample estimate : estimates) {
      for (CostSample solve : solves) {
        if (estimate.isOfTheSame(solve)) {
          sums.add(
              new CostSample(estimate.curvature, estimate.others, estimate.point.and(solve.point)));
        }
      }
    }
    return sums;
  }

  private boolean isOfTheSame(CostSample other) {
    return curvature.equals(other.curvature)
        && others.equals(other.others)
        && point.batch() == other.point.batch()
        && point.network().name().equals(other.point.network().name());
  }
}
