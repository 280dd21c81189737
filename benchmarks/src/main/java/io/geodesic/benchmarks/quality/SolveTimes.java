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
  private static final long BUDGET_NANOS = 2_000_000_000L;
  private static final int FEWEST = 3;

  /**
   * Times estimates of the same batch, each with one solve; nothing for one that fails. Slow
   * strategies get fewer repetitions: warm-up and timing end after two seconds each.
   */
  static SolveTimes measure(
      CurvatureStrategy strategy, Policy policy, Batch batch, double[] gradient, Effort effort) {
    try {
      times(strategy, policy, batch, gradient, effort.warmUpEstimates());
      double[][] times = times(strategy, policy, batch, gradient, effort.timedEstimates());
      double mean = Arrays.stream(times[0]).average().orElseThrow();
      return new SolveTimes(median(times[0]), mean, median(times[1]));
    } catch (NotPositiveDefiniteException e) {
      return NONE;
    }
  }

  /** Microseconds of estimates and of solves. */
  private static double[][] times(
      CurvatureStrategy strategy, Policy policy, Batch batch, double[] gradient, int most) {
    double[] estimates = new double[most];
    double[] solves = new double[most];
    double[] x = new double[gradient.length];
    long begin = System.nanoTime();
    int done = 0;
    while (done < most && (done < FEWEST || System.nanoTime() - begin < BUDGET_NANOS)) {
      long start = System.nanoTime();
      Curvature curvature = strategy.at(policy, batch);
      long estimated = System.nanoTime();
      curvature.solve(gradient, x);
      long solved = System.nanoTime();
      estimates[done] = (estimated - start) / NANOS_PER_MICRO;
      solves[done] = (solved - estimated) / NANOS_PER_MICRO;
      done++;
    }
    return new double[][] {Arrays.copyOf(estimates, done), Arrays.copyOf(solves, done)};
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
