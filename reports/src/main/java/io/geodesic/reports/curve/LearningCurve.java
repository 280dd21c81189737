package io.geodesic.reports.curve;

import io.geodesic.reports.estimate.Estimate;
import io.geodesic.reports.estimate.SeedEstimator;
import io.geodesic.reports.run.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The return of one group over its training, estimated over the seeds at each point of a common
 * grid.
 */
public final class LearningCurve {

  /** Points of the grid: more than the pixels of a figure column can tell apart would only cost. */
  static final int POINTS = 240;

  private final double[] x;
  private final List<Estimate> estimates;

  private LearningCurve(double[] x, List<Estimate> estimates) {
    this.x = x;
    this.estimates = List.copyOf(estimates);
  }

  /**
   * Estimates the curve of {@code runs} against the progress column {@code xColumn}.
   *
   * <p>The grid spans what all seeds have in common, so that no seed enters or leaves along the
   * curve. Between updates a seed's return is interpolated linearly.
   *
   * @return the curve, or empty when no run recorded two returns or the runs have nothing in common
   */
  public static Optional<LearningCurve> of(List<Run> runs, String xColumn) {
    List<SeedCurve> seeds = new ArrayList<>();
    for (Run run : runs) {
      SeedCurve seed = SeedCurve.of(run, xColumn);
      if (seed.length() > 1) {
        seeds.add(seed);
      }
    }
    double from = seeds.stream().mapToDouble(SeedCurve::first).max().orElse(Double.NaN);
    double to = seeds.stream().mapToDouble(SeedCurve::last).min().orElse(Double.NaN);
    if (!(from < to)) {
      return Optional.empty();
    }
    double[] grid = new double[POINTS];
    List<Estimate> estimates = new ArrayList<>(POINTS);
    for (int i = 0; i < POINTS; i++) {
      double at = i == POINTS - 1 ? to : from + (to - from) * i / (POINTS - 1);
      grid[i] = at;
      estimates.add(
          SeedEstimator.estimate(seeds.stream().mapToDouble(seed -> seed.at(at)).toArray()));
    }
    return Optional.of(new LearningCurve(grid, estimates));
  }

  /** Returns the grid, increasing, shape {@code [grid]}: environment steps or seconds. */
  public double[] x() {
    return x.clone();
  }

  /** Returns the last point of the grid. */
  public double end() {
    return x[x.length - 1];
  }

  /** Returns the central curve, shape {@code [grid]}. */
  public double[] centre() {
    return estimates.stream().mapToDouble(Estimate::value).toArray();
  }

  /** Returns the lower edge of the band, shape {@code [grid]}. */
  public double[] lower() {
    return estimates.stream().mapToDouble(Estimate::lower).toArray();
  }

  /** Returns the upper edge of the band, shape {@code [grid]}. */
  public double[] upper() {
    return estimates.stream().mapToDouble(Estimate::upper).toArray();
  }

  /** Returns whether there is a band to draw: more than one seed, and any spread among them. */
  public boolean hasBand() {
    return !Arrays.equals(lower(), upper());
  }
}
