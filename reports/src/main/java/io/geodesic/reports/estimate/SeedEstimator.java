package io.geodesic.reports.estimate;

import io.geodesic.commons.random.RandomStreams;
import io.geodesic.commons.statistics.ConfidenceInterval;
import io.geodesic.commons.statistics.InterquartileMean;
import io.geodesic.commons.statistics.StratifiedBootstrap;
import java.util.Arrays;

/** Estimates over the seeds of one group. */
public final class SeedEstimator {

  private static final StratifiedBootstrap BOOTSTRAP = new StratifiedBootstrap(2000, 0.95);
  private static final long BOOTSTRAP_SEED = 0;

  private SeedEstimator() {}

  /**
   * Estimates what the seeds have in common: their interquartile mean and its bootstrap interval.
   *
   * @param perSeed one value per seed; those that are not finite are left out
   * @return the estimate, all NaN over no finite value
   */
  public static Estimate estimate(double[] perSeed) {
    double[] values = Arrays.stream(perSeed).filter(Double::isFinite).toArray();
    if (values.length == 0) {
      return new Estimate(Double.NaN, Double.NaN, Double.NaN, 0);
    }
    double first = values[0];
    if (Arrays.stream(values).allMatch(value -> value == first)) {
      return new Estimate(first, first, first, values.length);
    }
    // The same resamples at every call: neighbouring points of a curve get neighbouring bands.
    ConfidenceInterval interval =
        BOOTSTRAP.interval(
            new double[][] {values},
            runs -> InterquartileMean.of(runs[0]),
            new RandomStreams(BOOTSTRAP_SEED).stream("bootstrap"));
    return new Estimate(interval.estimate(), interval.lower(), interval.upper(), values.length);
  }
}
