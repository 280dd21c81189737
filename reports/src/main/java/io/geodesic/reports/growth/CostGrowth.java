package io.geodesic.reports.growth;

import io.geodesic.reports.benchmark.Measurement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Curves that belong into one chart.
 *
 * @param axis what grows
 * @param phase what was measured
 * @param fixed what does not grow, by name: the batch or the network, and the other parameters
 * @param curves one for each curvature with at least two sizes, in the order of measurement
 */
public record CostGrowth(
    CostAxis axis, CostPhase phase, Map<String, String> fixed, List<CostCurve> curves) {

  /** Keeps its own copies. */
  public CostGrowth {
    fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
    curves = List.copyOf(curves);
  }

  /**
   * Returns all growth that was measured: over both axes and for each phase, one for each choice of
   * the other parameters. Of several batches (networks) that could be fixed, the one with most
   * points is; of several with as many, the largest.
   *
   * @throws IllegalArgumentException if a curvature's result lacks a parameter, or it is malformed
   */
  public static List<CostGrowth> of(Measurement measurement) {
    List<CostSample> estimates = CostSample.of(measurement, "CurvatureBenchmark.estimate");
    List<CostSample> solves = CostSample.of(measurement, "CurvatureBenchmark.solve");
    List<CostGrowth> all = new ArrayList<>();
    for (CostAxis axis : CostAxis.values()) {
      collect(all, axis, CostPhase.ESTIMATE, estimates);
      collect(all, axis, CostPhase.SOLVE, solves);
      collect(all, axis, CostPhase.BOTH, CostSample.sums(estimates, solves));
    }
    return all;
  }

  private static void collect(
      List<CostGrowth> all, CostAxis axis, CostPhase phase, List<CostSample> samples) {
    for (List<CostSample> alike : grouped(samples, CostSample::others).values()) {
      List<CostSample> slice = slice(axis, alike);
      List<CostCurve> curves = new ArrayList<>();
      for (List<CostSample> same : grouped(slice, CostSample::curvature).values()) {
        if (same.stream().mapToDouble(s -> s.point().size(axis)).distinct().count() > 1) {
          curves.add(new CostCurve(same.get(0).curvature(), phase, axis, points(axis, same)));
        }
      }
      if (!curves.isEmpty()) {
        all.add(new CostGrowth(axis, phase, fixed(axis, slice.get(0)), curves));
      }
    }
  }

  /** Chooses the size along the other axis. */
  private static List<CostSample> slice(CostAxis axis, List<CostSample> alike) {
    CostAxis other = axis == CostAxis.BATCH ? CostAxis.PARAMETERS : CostAxis.BATCH;
    Map<Double, List<CostSample>> slices =
        new TreeMap<>(grouped(alike, sample -> sample.point().size(other)));
    List<CostSample> chosen = List.of();
    for (List<CostSample> slice : slices.values()) {
      chosen = slice.size() >= chosen.size() ? slice : chosen;
    }
    return chosen;
  }

  private static List<CostPoint> points(CostAxis axis, List<CostSample> samples) {
    return samples.stream()
        .map(CostSample::point)
        .sorted(Comparator.comparingDouble(point -> point.size(axis)))
        .toList();
  }

  private static Map<String, String> fixed(CostAxis axis, CostSample sample) {
    Map<String, String> fixed = new LinkedHashMap<>();
    if (axis == CostAxis.BATCH) {
      fixed.put("network", sample.point().network().name());
    } else {
      fixed.put("batch", Long.toString((long) sample.point().batch()));
    }
    fixed.putAll(sample.others());
    return fixed;
  }

  private static <K> Map<K, List<CostSample>> grouped(
      List<CostSample> samples, Function<CostSample, K> key) {
    Map<K, List<CostSample>> groups = new LinkedHashMap<>();
    samples.forEach(s -> groups.computeIfAbsent(key.apply(s), k -> new ArrayList<>()).add(s));
    return groups;
  }
}
