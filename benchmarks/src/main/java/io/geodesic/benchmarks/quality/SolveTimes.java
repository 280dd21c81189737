package io.geodesic.benchmarks.quality;

import io.geodesic.algorithms.curvature.Curvature;
import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.commons.linalg.NotPositiveDefiniteException;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;

/**
 * What a strategy costs on one thread, in microseconds.
 *
 * @param estimate median time of an estimate
 * @param estimateMean mean time of an estimate, which includes what is done every few updates only
 * @param solve median time of a solve
 */
record SolveTimes(double estimate, double estimateMean, double solve) {

  /** For what was not timed. */
  static final SolveTimes NONE = new SolveTimes(Double.NaN, Double.NaN, Double.NaN);

  private static final double NANOS_PER_MICRO = 1e3;

  /** Times estimates of the same batch, each with one solve; nothing for one that fails. */
  static SolveTimes measure(
      CurvatureStrategy strategy, Policy policy, Batch batch, double[] gradient, Effort effort) {
    double[] estimates = new double[effort.timedEstimates()];
    double[] solves = new double[effort.timedEstimates()];
    double[] x = new double[gradient.length];
    try {
      for (int i = -effort.warmUpEstimates(); i < estimates.length; i++) {
        long start = System.nanoTime();
        Curvature curvature = strategy.at(policy, batch);
        long estimated = System.nanoTime();
        curvature.solve(gradient, x);
        long solved = System.nanoTime();
        if (i >= 0) {
          estimates[i] = (estimated - start) / NANOS_PER_MICRO;
          solves[i] = (solved - estimated) / NANOS_PER_MICRO;
        }
      }
    } catch (NotPositiveDefiniteException e) {
      return NONE;
    }
    double mean = Arrays.stream(estimates).average().orElseThrow();
    return new SolveTimes(median(estimates), mean, median(solves));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
