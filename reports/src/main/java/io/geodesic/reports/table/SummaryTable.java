package io.geodesic.reports.table;

import io.geodesic.reports.estimate.Estimate;
import io.geodesic.reports.summary.GroupSummary;
import io.geodesic.reports.summary.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The rows of one environment, rounded for readers; the first column is text, the others are
 * numbers.
 *
 * @param environment environment id
 * @param header column names
 * @param rows one per label, as many cells as the header
 */
public record SummaryTable(String environment, List<String> header, List<List<String>> rows) {

  /** Stands for a number that was not recorded or not reached. */
  public static final String ABSENT = "–";

  /** Keeps its own copies. */
  public SummaryTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /** Returns one table per environment, in order. */
  public static List<SummaryTable> of(Summary summary) {
    return summary.environments().stream()
        .map(environment -> of(environment, summary.groups(environment)))
        .toList();
  }

  private static SummaryTable of(String environment, List<GroupSummary> groups) {
    OptionalDouble threshold =
        groups.stream().flatMapToDouble(group -> group.threshold().stream()).findFirst();
    List<String> header = new ArrayList<>();
    header.addAll(List.of("Algorithm", "Seeds", "Final return [95% CI]", "Evaluation [95% CI]"));
    threshold.ifPresent(value -> header.add("Steps to " + Cells.plain(value)));
    header.addAll(List.of("Update (ms)", "Steps/s", "Wall (s)"));
    return new SummaryTable(
        environment,
        header,
        groups.stream().map(group -> row(group, threshold.isPresent())).toList());
  }

  private static List<String> row(GroupSummary group, boolean threshold) {
    List<String> cells = new ArrayList<>();
    cells.add(group.group().label());
    cells.add(seeds(group));
    cells.add(estimate(group.finalReturn()));
    cells.add(estimate(group.evaluationReturn()));
    if (threshold) {
      String reached = " (" + group.reached() + "/" + group.seeds().size() + ")";
      cells.add(Cells.whole(group.medianStepsToThreshold()) + reached);
    }
    cells.add(Cells.threeDigits(group.mean(seed -> seed.cost().updateMilliseconds())));
    cells.add(Cells.whole(group.mean(seed -> seed.cost().stepsPerSecond())));
    cells.add(Cells.threeDigits(group.mean(seed -> seed.cost().wallSeconds())));
    return List.copyOf(cells);
  }

  /**
   * "5", or "3 of 5" when runs are left out of the numbers; an asterisk marks a first look at
   * unfinished runs.
   */
  private static String seeds(GroupSummary group) {
    int used = group.seeds().size();
    int recorded = group.group().runs().size();
    String mark = group.group().provisional() && used > 0 ? "*" : "";
    return (used == recorded ? Integer.toString(used) : used + " of " + recorded) + mark;
  }

  private static String estimate(Estimate estimate) {
    String value = Cells.oneDecimal(estimate.value());
    return estimate.seeds() < 2
        ? value
        : value
            + " ["
            + Cells.oneDecimal(estimate.lower())
            + ", "
            + Cells.oneDecimal(estimate.upper())
            + "]";
  }
}
