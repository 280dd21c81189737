package io.geodesic.reports.summary;

import io.geodesic.reports.run.Run;
import io.geodesic.reports.run.RunArchive;
import java.util.List;

/**
 * Everything a report says in numbers.
 *
 * @param groups one per environment and label, in the archive's order
 * @param problems runs that failed, were cut or could not be read in full
 */
public record Summary(List<GroupSummary> groups, List<Run> problems) {

  /** Keeps its own copies. */
  public Summary {
    groups = List.copyOf(groups);
    problems = List.copyOf(problems);
  }

  /** Summarises every group of {@code archive}. */
  public static Summary of(RunArchive archive) {
    return new Summary(
        archive.groups().stream().map(GroupSummary::new).toList(),
        archive.groups().stream()
            .flatMap(group -> group.runs().stream())
            .filter(run -> !run.problems().isEmpty())
            .toList());
  }

  /** Returns the environment ids, in order. */
  public List<String> environments() {
    return groups.stream().map(group -> group.group().environment()).distinct().toList();
  }

  /** Returns the groups of one environment, in order. */
  public List<GroupSummary> groups(String environment) {
    return groups.stream().filter(g -> g.group().environment().equals(environment)).toList();
  }
}
