package io.geodesic.reports.page;

import io.geodesic.reports.run.GroupName;
import io.geodesic.reports.summary.GroupSummary;
import io.geodesic.reports.summary.SeedSummary;
import io.geodesic.reports.table.SummaryTable;
import java.util.List;
import java.util.Locale;

/** The numbers of each seed, folded away until asked for. */
final class SeedSection {

  private static final List<String> HEADER =
      List.of(
          "Algorithm",
          "Seed",
          "Final return",
          "Evaluation",
          "Steps to threshold",
          "Update (ms)",
          "Steps/s",
          "Wall (s)");

  private final Html html;

  SeedSection(Html html) {
    this.html = html;
  }

  void write(List<GroupSummary> groups) {
    html.markup("<details><summary>Every seed</summary>\n<div class=\"wide\"><table>\n<thead><tr>");
    HEADER.forEach(cell -> html.element("th", cell));
    html.markup("</tr></thead>\n<tbody>\n");
    for (GroupSummary group : groups) {
      for (SeedSummary seed : group.seeds()) {
        row(GroupName.of(group.group().label()), seed);
      }
    }
    html.markup("</tbody></table></div>\n</details>\n");
  }

  private void row(String name, SeedSummary seed) {
    html.markup("<tr>").element("th", name).element("td", Long.toString(seed.seed()));
    number(seed.finalReturn(), 1);
    number(seed.evaluationReturn(), 1);
    number(seed.stepsToThreshold(), 0);
    number(seed.cost().updateMilliseconds(), 2);
    number(seed.cost().stepsPerSecond(), 0);
    number(seed.cost().wallSeconds(), 1);
    html.markup("</tr>\n");
  }

  private void number(double value, int decimals) {
    html.element(
        "td",
        Double.isFinite(value)
            ? String.format(Locale.ROOT, "%,." + decimals + "f", value)
            : SummaryTable.ABSENT);
  }
}
