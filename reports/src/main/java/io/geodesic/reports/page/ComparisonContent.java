package io.geodesic.reports.page;

import io.geodesic.reports.run.GroupName;
import io.geodesic.reports.run.Run;
import io.geodesic.reports.summary.GroupSummary;
import io.geodesic.reports.summary.Summary;
import io.geodesic.reports.table.SummaryTable;
import java.util.List;
import java.util.Locale;

/** Recorded runs on a page: what went wrong, then each environment, then the configuration. */
public final class ComparisonContent {

  private static final String NOTE =
      "Interquartile mean over seeds with its 95 % bootstrap interval; final return is the mean"
          + " over the last 100 training episodes, evaluation acts deterministically. Steps to the"
          + " threshold: median over seeds (seeds that reached it). An asterisk marks runs that"
          + " have not finished.";

  private final Summary summary;
  private final List<FigureLink> figures;
  private final Html html = new Html();

  private ComparisonContent(Summary summary, List<FigureLink> figures) {
    this.summary = summary;
    this.figures = figures;
  }

  /** Returns the content. */
  public static PageContent of(Summary summary, List<FigureLink> figures) {
    ComparisonContent content = new ComparisonContent(summary, figures);
    content.problems();
    for (SummaryTable table : SummaryTable.of(summary)) {
      content.environment(table);
    }
    new ConfigurationSection(content.html).write(summary.groups());
    return new PageContent(
        "Comparison on " + String.join(", ", summary.environments()),
        content.lead(),
        content.html.toString());
  }

  private String lead() {
    int runs = summary.groups().stream().mapToInt(group -> group.group().runs().size()).sum();
    long failed = summary.groups().stream().mapToInt(ComparisonContent::unused).sum();
    String unused = failed == 0 ? "" : ", " + failed + " not in the numbers";
    return runs + " runs, " + summary.groups().size() + " groups" + unused;
  }

  private static int unused(GroupSummary group) {
    return group.group().runs().size() - group.seeds().size();
  }

  private void problems() {
    if (summary.problems().isEmpty()) {
      return;
    }
    html.markup("<section class=\"problems\">\n<h2>Runs with problems</h2>\n<ul>\n");
    for (Run run : summary.problems()) {
      html.markup("<li>").element("b", run.id().toString()).markup(" ");
      html.element("span", "state", run.outcome().state().name().toLowerCase(Locale.ROOT));
      run.problems().forEach(message -> html.element("pre", message));
      html.markup("</li>\n");
    }
    html.markup("</ul>\n</section>\n");
  }

  private void environment(SummaryTable table) {
    html.markup("<section>\n").element("h2", table.environment()).markup("\n");
    html.table(table, GroupName::of);
    html.element("p", "note", NOTE).markup("\n");
    html.figures(
        figures.stream().filter(f -> f.environment().equals(table.environment())).toList());
    new SeedSection(html).write(summary.groups(table.environment()));
    html.markup("</section>\n");
  }
}
