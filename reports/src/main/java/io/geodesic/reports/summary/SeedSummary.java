package io.geodesic.reports.summary;

import io.geodesic.reports.run.CsvColumns;
import io.geodesic.reports.run.Run;
import java.util.Arrays;

/**
 * What one seed reached and what it cost; NaN where not recorded.
 *
 * @param seed seed of the run
 * @param finalReturn mean return over the last 100 training episodes, or over all when there are
 *     fewer
 * @param evaluationReturn mean return of the last deterministic evaluation
 * @param stepsToThreshold environment steps until the mean return over the last 100 episodes
 *     reached the reward threshold
 * @param cost what it cost
 */
public record SeedSummary(
    long seed,
    double finalReturn,
    double evaluationReturn,
    double stepsToThreshold,
    SeedCost cost) {

  private static final int EPISODES = 100;

  static SeedSummary of(Run run) {
    return new SeedSummary(
        run.id().seed(),
        finalReturn(run),
        run.tables().evaluations().last("mean_return"),
        run.rewardThreshold().isPresent()
            ? stepsTo(run.rewardThreshold().getAsDouble(), run)
            : Double.NaN,
        SeedCost.of(run));
  }

  private static double finalReturn(Run run) {
    double[] returns = run.tables().episodes().column("r");
    return Arrays.stream(returns, Math.max(0, returns.length - EPISODES), returns.length)
        .average()
        .orElseGet(() -> run.tables().progress().last(Run.RETURN));
  }

  /**
   * Returns the steps at the first update whose recorded mean return reaches {@code threshold},
   * once 100 episodes have ended: a mean over the few that end first would favour short episodes.
   */
  private static double stepsTo(double threshold, Run run) {
    CsvColumns progress = run.tables().progress();
    double[] steps = progress.column(Run.STEPS);
    double[] returns = progress.column(Run.RETURN);
    double earliest = stepsOfFirstEpisodes(run.tables().episodes().column("l"));
    for (int i = 0; i < steps.length; i++) {
      if (steps[i] >= earliest && returns[i] >= threshold) {
        return steps[i];
      }
    }
    return Double.NaN;
  }

  /**
   * The steps that 100 episodes take at least; 0 without a record of episodes, +∞ when fewer ended.
   */
  private static double stepsOfFirstEpisodes(double[] lengths) {
    if (lengths.length == 0) {
      return 0;
    }
    return lengths.length < EPISODES
        ? Double.POSITIVE_INFINITY
        : Arrays.stream(lengths, 0, EPISODES).sum();
  }
}
