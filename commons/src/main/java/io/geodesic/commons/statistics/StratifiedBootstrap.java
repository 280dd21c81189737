package io.geodesic.commons.statistics;

import io.geodesic.commons.random.RandomStream;
import java.util.function.ToDoubleFunction;

/**
 * Percentile bootstrap intervals with strata: the runs of each task are resampled with replacement
 * among themselves.
 *
 * <p>For r = 1 … R draw x*<sub>m,1</sub> … x*<sub>m,N</sub> uniformly from the N scores of each
 * task m and compute T*<sub>r</sub> = T(x*); the interval of confidence 1−α is from the α/2 to the
 * 1−α/2 quantile of T*. Efron (1979); stratified over tasks by Agarwal et al. (2021, section 4.1),
 * who use R = 50,000.
 *
 * @param resamples R, at least 1; 2,000 give ends that are stable to about 2 % of the width
 * @param confidence 1−α, nominal coverage in (0, 1); usually 0.95
 */
public record StratifiedBootstrap(int resamples, double confidence) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public StratifiedBootstrap {
    if (resamples < 1) {
      throw new IllegalArgumentException("resamples is " + resamples + "; must be at least 1");
    }
    ConfidenceInterval.requireConfidence(confidence);
  }

  /**
   * Returns the statistic of the scores and its interval.
   *
   * @param scores {@code scores[task][run]}; not changed. For a comparison of two methods hand over
   *     the strata of both, one after the other, and let the statistic part them
   * @param statistic T, a function of an array shaped like {@code scores}, which it must not keep
   * @param random source of the resampling; advanced
   * @throws IllegalArgumentException if there are no tasks, or a task has no scores or NaN
   */
  public ConfidenceInterval interval(
      double[][] scores, ToDoubleFunction<double[][]> statistic, RandomStream random) {
    Scores.require(scores);
    double[][] resample = new double[scores.length][];
    for (int m = 0; m < scores.length; m++) {
      resample[m] = new double[scores[m].length];
    }
    double[] values = new double[resamples];
    for (int r = 0; r < resamples; r++) {
      draw(scores, resample, random);
      values[r] = statistic.applyAsDouble(resample);
    }
    double alpha = 1 - confidence;
    return new ConfidenceInterval(
        statistic.applyAsDouble(scores),
        Quantiles.of(values, alpha / 2),
        Quantiles.of(values, 1 - alpha / 2),
        confidence);
  }

  private static void draw(double[][] scores, double[][] resample, RandomStream random) {
    for (int m = 0; m < scores.length; m++) {
      for (int n = 0; n < resample[m].length; n++) {
        resample[m][n] = scores[m][random.nextInt(scores[m].length)];
      }
    }
  }
}
