package io.geodesic.reports.run;

import java.util.List;

/**
 * How a run ended.
 *
 * @param state finished, unfinished or failed
 * @param wallSeconds seconds the run took, NaN when not recorded
 * @param problems the run's error and whatever could not be read, in words; empty for a clean run
 */
public record RunOutcome(RunState state, double wallSeconds, List<String> problems) {

  /** Keeps its own copy of the problems. */
  public RunOutcome {
    problems = List.copyOf(problems);
  }
}
