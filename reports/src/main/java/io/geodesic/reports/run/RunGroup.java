package io.geodesic.reports.run;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The seeds of one algorithm on one environment.
 *
 * @param environment environment id
 * @param label algorithm and curvature
 * @param runs every recorded run, failed ones too, by increasing seed
 */
public record RunGroup(String environment, String label, List<Run> runs) {

  /** Keeps its own copy of the runs. */
  public RunGroup {
    runs = List.copyOf(runs);
  }

  /**
   * Returns the runs that statistics and figures are made from: the finished ones, or, while none
   * has finished, those still going. A failed run is never among them.
   */
  public List<Run> usable() {
    List<Run> finished = runs.stream().filter(Run::finished).toList();
    return provisional()
        ? runs.stream().filter(run -> run.outcome().state() == RunState.UNFINISHED).toList()
        : finished;
  }

  /** Returns whether no run has finished, so that every number is a first look. */
  public boolean provisional() {
    return runs.stream().noneMatch(Run::finished);
  }

  /** Returns the return at which the environment counts as solved, where recorded. */
  public OptionalDouble rewardThreshold() {
    return runs.stream()
        .map(Run::rewardThreshold)
        .flatMapToDouble(OptionalDouble::stream)
        .findFirst();
  }
}
