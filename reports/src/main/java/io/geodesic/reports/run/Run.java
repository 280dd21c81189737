package io.geodesic.reports.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One recorded run, as much of it as could be read.
 *
 * @param id environment, label and seed
 * @param directory where it was read from
 * @param outcome how it ended, and what was wrong with its files
 * @param config the resolved configuration; an empty object when not recorded
 * @param tables the recorded rows
 */
public record Run(RunId id, Path directory, RunOutcome outcome, JsonNode config, RunTables tables) {

  /** Column of the environment steps taken so far, in progress.csv. */
  public static final String STEPS = "time/total_timesteps";

  /** Column of the seconds since the run began, in progress.csv. */
  public static final String SECONDS = "time/time_elapsed";

  /** Column of the mean return over the last 100 episodes, in progress.csv. */
  public static final String RETURN = "rollout/ep_rew_mean";

  /**
   * Returns the return at which the environment counts as solved, where the configuration records
   * one.
   */
  public OptionalDouble rewardThreshold() {
    JsonNode threshold = config.path("rewardThreshold");
    return threshold.isNumber()
        ? OptionalDouble.of(threshold.doubleValue())
        : OptionalDouble.empty();
  }

  /** Returns whether the run reached its end. */
  public boolean finished() {
    return outcome.state() == RunState.FINISHED;
  }

  /**
   * Returns everything that was wrong with the run: its error first, then what was dropped while
   * reading.
   */
  public List<String> problems() {
    return outcome.problems();
  }

  Run withLabel(String label) {
    return new Run(id.withLabel(label), directory, outcome, config, tables);
  }
}
