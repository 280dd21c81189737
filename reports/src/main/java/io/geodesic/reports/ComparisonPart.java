package io.geodesic.reports;

import io.geodesic.reports.figure.FigureBuilder;
import io.geodesic.reports.figure.PredictedKl;
import io.geodesic.reports.figure.ReturnVersusSeconds;
import io.geodesic.reports.figure.ReturnVersusSteps;
import io.geodesic.reports.figure.UpdateTime;
import io.geodesic.reports.page.ComparisonContent;
import io.geodesic.reports.page.FigureLink;
import io.geodesic.reports.run.RunArchive;
import io.geodesic.reports.summary.Summary;
import io.geodesic.reports.summary.SummaryJson;
import io.geodesic.reports.table.CsvTable;
import io.geodesic.reports.table.LatexTable;
import io.geodesic.reports.table.SummaryTable;
import io.geodesic.reports.table.TextTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The part on recorded runs. */
final class ComparisonPart implements ReportPart {

  private static final List<FigureBuilder> FIGURES =
      List.of(
          new ReturnVersusSteps(), new ReturnVersusSeconds(), new UpdateTime(), new PredictedKl());

  private final RunArchive archive;
  private final Summary summary;

  private ComparisonPart(RunArchive archive) {
    this.archive = archive;
    this.summary = Summary.of(archive);
  }

  /**
   * Reads the runs.
   *
   * @throws IllegalArgumentException if a root is no directory or holds no readable run
   */
  static ComparisonPart read(List<Path> roots) {
    return new ComparisonPart(RunArchive.open(roots));
  }

  @Override
  public Written write(OutputDirectory output, Set<Format> formats) {
    List<SummaryTable> tables = SummaryTable.of(summary);
    output.write("summary.json", SummaryJson.write(summary));
    List<String> linked = new ArrayList<>(List.of("summary.json"));
    if (formats.contains(Format.CSV)) {
      output.write("summary.csv", CsvTable.write(summary));
      linked.add("summary.csv");
    }
    if (formats.contains(Format.LATEX)) {
      output.write("summary.tex", LatexTable.write(tables));
      linked.add("summary.tex");
    }
    List<FigureLink> figures = figures(new FigureFiles(output, formats));
    return new Written(ComparisonContent.of(summary, figures), linked, TextTable.write(tables));
  }

  private List<FigureLink> figures(FigureFiles files) {
    List<FigureLink> links = new ArrayList<>();
    if (files.none()) {
      return links;
    }
    for (String environment : archive.environments()) {
      for (FigureBuilder builder : FIGURES) {
        builder
            .build(environment, archive.groups(environment))
            .ifPresent(figure -> links.add(files.write(environment, figure)));
      }
    }
    return links;
  }
}
