package io.geodesic.reports.summary;

import io.geodesic.reports.run.CsvColumns;
import io.geodesic.reports.run.Run;

/**
 * What one seed cost; NaN where not recorded.
 *
 * @param wallSeconds seconds from start to end
 * @param updateMilliseconds mean milliseconds of one update, without its rollout
 * @param stepsPerSecond environment steps per second of training, updates included
 */
public record SeedCost(double wallSeconds, double updateMilliseconds, double stepsPerSecond) {

  static SeedCost of(Run run) {
    CsvColumns progress = run.tables().progress();
    return new SeedCost(
        run.outcome().wallSeconds(),
        1e3 * progress.mean("time/update_s"),
        progress.last(Run.STEPS) / progress.last(Run.SECONDS));
  }
}
