package io.geodesic.reports.page;

import io.geodesic.reports.run.GroupName;
import io.geodesic.reports.run.Run;
import io.geodesic.reports.summary.GroupSummary;
import io.geodesic.reports.summary.Summary;
import io.geodesic.reports.table.SummaryTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Writes {@code index.html}. */
public final class Page {

  private static final String STYLE = "page.css";

  private final Summary summary;
  private final List<FigureLink> figures;
  private final Html html = new Html();

  private Page(Summary summary, List<FigureLink> figures) {
    this.summary = summary;
    this.figures = figures;
  }

  /**
   * Returns the page.
   *
   * @param files the names of other files of the report to link, in the page's directory
   */
  public static String write(Summary summary, List<FigureLink> figures, List<String> files) {
    Page page = new Page(summary, figures);
    page.head();
    page.problems();
    for (SummaryTable table : SummaryTable.of(summary)) {
      page.environment(table);
    }
    new ConfigurationSection(page.html).write(summary.groups());
    page.foot(files);
    return page.html.toString();
  }

  private void head() {
    String title = "Comparison on " + String.join(", ", summary.environments());
    html.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.markup("<meta name=\"color-scheme\" content=\"light dark\">\n");
    html.element("title", title).markup("\n<style>\n" + style() + "</style>\n</head>\n<body>\n");
    html.markup("<header>").element("p", "brand", "Geodesic").element("h1", title);
    int runs = summary.groups().stream().mapToInt(group -> group.group().runs().size()).sum();
    long failed = summary.groups().stream().mapToInt(Page::unused).sum();
    html.markup("<p class=\"lead\">")
        .text(runs + " runs, " + summary.groups().size() + " groups")
        .text(failed == 0 ? "" : ", " + failed + " not in the numbers")
        .markup("</p></header>\n<main>\n");
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
    table(table.header(), table.rows());
    html.markup(
            "<p class=\"note\">Interquartile mean over seeds with its 95 % bootstrap interval; final return is the mean over ")
        .markup(
            "the last 100 training episodes, evaluation acts deterministically. Steps to the threshold: median over seeds ")
        .markup("(seeds that reached it). An asterisk marks runs that have not finished.</p>\n");
    html.markup("<div class=\"figures\">\n");
    figures.stream().filter(f -> f.environment().equals(table.environment())).forEach(this::figure);
    html.markup("</div>\n");
    new SeedSection(html).write(summary.groups(table.environment()));
    html.markup("</section>\n");
  }

  private void table(List<String> header, List<List<String>> rows) {
    html.markup("<div class=\"wide\"><table>\n<thead><tr>");
    header.forEach(cell -> html.element("th", cell));
    html.markup("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      html.markup("<tr>").element("th", GroupName.of(row.get(0)));
      row.subList(1, row.size()).forEach(cell -> html.element("td", cell));
      html.markup("</tr>\n");
    }
    html.markup("</tbody></table></div>\n");
  }

  private void figure(FigureLink figure) {
    String shown = Html.link(figure.files().get(0));
    html.markup(
        "<figure><a href=\"" + shown + "\"><img loading=\"lazy\" src=\"" + shown + "\" alt=\"");
    html.text(figure.title()).markup("\"></a><figcaption>").text(figure.caption());
    for (String file : figure.files()) {
      html.markup(" <a class=\"file\" href=\"" + Html.link(file) + "\">");
      html.text(file.substring(file.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT)).markup("</a>");
    }
    html.markup("</figcaption></figure>\n");
  }

  private void foot(List<String> files) {
    html.markup("</main>\n<footer>");
    for (String file : files) {
      html.markup("<a href=\"" + Html.link(file) + "\">").text(file).markup("</a> ");
    }
    html.markup("</footer>\n</body>\n</html>\n");
  }

  private static String style() {
    try (InputStream in = Page.class.getResourceAsStream(STYLE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + STYLE, e);
    }
  }
}
