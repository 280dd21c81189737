package io.geodesic.reports.page;

import io.geodesic.reports.benchmark.Measurement;
import io.geodesic.reports.benchmark.PeakText;
import io.geodesic.reports.table.SummaryTable;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Measured times on a page: for each measurement its figures, then its tables, folded away. */
public final class BenchmarkContent {

  private final Html html = new Html();

  private BenchmarkContent() {}

  /**
   * What one measurement shows.
   *
   * @param measurement the measurement
   * @param figures its figures
   * @param tables its tables, those of one kind together
   */
  public record Section(Measurement measurement, List<FigureLink> figures, List<Tables> tables) {

    /** Keeps its own copies. */
    public Section {
      figures = List.copyOf(figures);
      tables = List.copyOf(tables);
    }
  }

  /**
   * Tables that one note explains.
   *
   * @param title what they are about
   * @param tables the tables
   * @param note what the numbers are
   */
  public record Tables(String title, List<SummaryTable> tables, String note) {

    /** Keeps its own copy. */
    public Tables {
      tables = List.copyOf(tables);
    }
  }

  /** Returns the content. */
  public static PageContent of(List<Section> sections) {
    BenchmarkContent content = new BenchmarkContent();
    sections.forEach(content::section);
    int results = sections.stream().mapToInt(s -> s.measurement().results().size()).sum();
    String peaks =
        sections.stream()
            .map(Section::measurement)
            .filter(measurement -> !measurement.peaks().isEmpty())
            .map(measurement -> ", peak " + PeakText.of(measurement))
            .distinct()
            .collect(Collectors.joining());
    return new PageContent(
        "Speed", results + " benchmark results" + peaks, content.html.toString());
  }

  private void section(Section section) {
    html.markup("<section>\n").element("h2", "Speed: " + section.measurement().name());
    html.markup("\n").figures(section.figures());
    for (Tables tables : section.tables()) {
      html.markup("<details open><summary>").text(tables.title()).markup("</summary>\n");
      for (SummaryTable table : tables.tables()) {
        html.element("h3", table.environment()).markup("\n");
        html.table(table, UnaryOperator.identity());
      }
      html.element("p", "note", tables.note()).markup("\n</details>\n");
    }
    html.markup("</section>\n");
  }
}
