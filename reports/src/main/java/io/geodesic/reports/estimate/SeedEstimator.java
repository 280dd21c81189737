package io.geodesic.reports.estimate;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Estimates over the seeds of one group. */
public final class SeedEstimator {

  private static final int RESAMPLES = 2000;
  private static final double CONFIDENCE = 0.95;
  private static final long BOOTSTRAP_SEED = 0x5EED;

  private SeedEstimator() {}

  /**
   * Estimates what the seeds have in common: the mean of the middle half of the values, ⌊n/4⌋ left
   * out at either end, and the percentile bootstrap interval over resampled seeds.
   *
   * @param perSeed one value per seed; those that are not finite are left out
   * @return the estimate, all NaN over no finite value
   */
  public static Estimate estimate(double[] perSeed) {
    double[] values = Arrays.stream(perSeed).filter(Double::isFinite).sorted().toArray();
    int n = values.length;
    if (n == 0) {
      return new Estimate(Double.NaN, Double.NaN, Double.NaN, 0);
    }
    double mean = interquartileMean(values);
    if (values[0] == values[n - 1]) {
      return new Estimate(mean, mean, mean, n);
    }
    // The same resamples at every call: neighbouring points of a curve get neighbouring bands.
    SplittableRandom random = new SplittableRandom(BOOTSTRAP_SEED);
    double[] means = new double[RESAMPLES];
    double[] resample = new double[n];
    for (int b = 0; b < RESAMPLES; b++) {
      for (int i = 0; i < n; i++) {
        resample[i] = values[random.nextInt(n)];
      }
      Arrays.sort(resample);
      means[b] = interquartileMean(resample);
    }
    Arrays.sort(means);
    double tail = (1 - CONFIDENCE) / 2;
    return new Estimate(mean, quantile(means, tail), quantile(means, 1 - tail), n);
  }

  private static double interquartileMean(double[] sorted) {
    int cut = sorted.length / 4;
    double sum = 0;
    for (int i = cut; i < sorted.length - cut; i++) {
      sum += sorted[i];
    }
    return sum / (sorted.length - 2 * cut);
  }

  /** Linear interpolation between order statistics, as NumPy's default. */
  private static double quantile(double[] sorted, double probability) {
    double position = probability * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
