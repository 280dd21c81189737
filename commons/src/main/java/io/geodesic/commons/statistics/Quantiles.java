package io.geodesic.commons.statistics;

import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * Sample quantiles with linear interpolation between order statistics (type 7 of Hyndman and Fan
 * 1996).
 */
public final class Quantiles {

  private Quantiles() {}

  /**
   * Returns the quantile at probability p: the order statistic at position (n−1)·p counted from 0,
   * interpolated.
   *
   * @param scores the sample, not changed
   * @param p probability in [0, 1]; 0 gives the smallest score, ½ the median, 1 the largest
   * @throws IllegalArgumentException if there are no scores, one is NaN, or p is out of range
   */
  public static double of(double[] scores, double p) {
    Scores.require(scores);
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("probability is " + p + "; must be in [0, 1]");
    }
    // Commons Math takes no percentage of 0, where type 7 is the smallest score.
    double percent = Math.max(100 * p, Double.MIN_NORMAL);
    return new Percentile().withEstimationType(EstimationType.R_7).evaluate(scores, percent);
  }
}
