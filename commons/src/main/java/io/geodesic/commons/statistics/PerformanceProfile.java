package io.geodesic.commons.statistics;

/**
 * The share of runs that score above each of many thresholds.
 *
 * <p>F̂(τ) = 1/M Σ<sub>m</sub> 1/N<sub>m</sub> Σ<sub>n</sub> 1[x<sub>m,n</sub> &gt; τ], the score
 * distribution over runs of Agarwal et al. (2021, section 4.2); after the profiles of Dolan and
 * Moré (2002). A curve above another everywhere means stochastic dominance.
 */
public final class PerformanceProfile {

  private PerformanceProfile() {}

  /**
   * Returns F̂(τ) for each threshold, numbers in [0, 1].
   *
   * @param scores {@code scores[task][run]}, normalised so that one threshold means the same in
   *     every task
   * @param thresholds τ, in any order
   * @throws IllegalArgumentException if there are no tasks, or a task has no scores or NaN
   */
  public static double[] of(double[][] scores, double[] thresholds) {
    Scores.require(scores);
    double[] profile = new double[thresholds.length];
    for (int t = 0; t < thresholds.length; t++) {
      for (double[] task : scores) {
        int above = 0;
        for (double score : task) {
          above += score > thresholds[t] ? 1 : 0;
        }
        profile[t] += (double) above / task.length;
      }
      profile[t] /= scores.length;
    }
    return profile;
  }
}
