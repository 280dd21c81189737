package io.geodesic.commons.statistics;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/** Student's interval for the mean of normal scores: x̄ ± t<sub>n−1</sub>·s/√n ("Student" 1908). */
public final class MeanInterval {

  private MeanInterval() {}

  /**
   * Returns mean and interval.
   *
   * @param scores at least two scores
   * @param confidence nominal coverage in (0, 1), for example 0.95
   * @throws IllegalArgumentException if there are fewer than two scores, one is NaN, or the
   *     confidence is out of range
   */
  public static ConfidenceInterval of(double[] scores, double confidence) {
    Scores.require(scores);
    ConfidenceInterval.requireConfidence(confidence);
    int n = scores.length;
    if (n < 2) {
      throw new IllegalArgumentException("an interval for the mean needs at least 2 scores, not 1");
    }
    double mean = new Mean().evaluate(scores);
    double t = new TDistribution(n - 1).inverseCumulativeProbability((1 + confidence) / 2);
    double margin = t * new StandardDeviation().evaluate(scores, mean) / Math.sqrt(n);
    return new ConfidenceInterval(mean, mean - margin, mean + margin, confidence);
  }
}
