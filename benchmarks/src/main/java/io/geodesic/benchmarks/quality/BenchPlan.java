package io.geodesic.benchmarks.quality;

import io.geodesic.algorithms.training.RunConfig;
import java.util.List;
import java.util.TreeSet;

/**
 * What is measured.
 *
 * @param run the training run whose batches are used
 * @param strategies the curvatures that are measured
 * @param updates numbers of the updates before which they are measured, from 1, increasing
 * @param effort how carefully
 */
public record BenchPlan(
    RunConfig run, List<MeasuredStrategy.Recipe> strategies, List<Long> updates, Effort effort) {

  /** Keeps its own copies. */
  public BenchPlan {
    strategies = List.copyOf(strategies);
    updates = List.copyOf(new TreeSet<>(updates));
  }

  /** Returns 1, 3, 10, 30, … below {@code last}, and {@code last}. */
  public static List<Long> spread(long last) {
    TreeSet<Long> updates = new TreeSet<>(List.of(last));
    for (long power = 1; power < last; power *= 10) {
      updates.add(power);
      if (3 * power < last) {
        updates.add(3 * power);
      }
    }
    return List.copyOf(updates);
  }
}
