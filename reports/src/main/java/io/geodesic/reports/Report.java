package io.geodesic.reports;

import io.geodesic.reports.figure.Figure;
import io.geodesic.reports.figure.FigureBuilder;
import io.geodesic.reports.figure.ImageFormat;
import io.geodesic.reports.figure.PredictedKl;
import io.geodesic.reports.figure.ReturnVersusSeconds;
import io.geodesic.reports.figure.ReturnVersusSteps;
import io.geodesic.reports.figure.UpdateTime;
import io.geodesic.reports.page.FigureLink;
import io.geodesic.reports.page.Page;
import io.geodesic.reports.run.RunArchive;
import io.geodesic.reports.summary.Summary;
import io.geodesic.reports.summary.SummaryJson;
import io.geodesic.reports.table.CsvTable;
import io.geodesic.reports.table.LatexTable;
import io.geodesic.reports.table.SummaryTable;
import io.geodesic.reports.table.TextTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The report on recorded runs. */
public final class Report {

  private static final List<FigureBuilder> FIGURES =
      List.of(
          new ReturnVersusSteps(), new ReturnVersusSeconds(), new UpdateTime(), new PredictedKl());

  private final List<Path> roots;

  private Report(List<Path> roots) {
    this.roots = List.copyOf(roots);
  }

  /** Returns the report on every run under {@code roots}; nothing is read until it is written. */
  public static Report of(List<Path> roots) {
    if (roots.isEmpty()) {
      throw new IllegalArgumentException("no run directory given");
    }
    return new Report(roots);
  }

  /** Returns where a report goes unless told otherwise: {@code <first root>/report}. */
  public Path defaultOutput() {
    return roots.get(0).resolve("report");
  }

  /**
   * Reads the runs and writes the report.
   *
   * @param out directory for its files, created where missing; existing files of the same names are
   *     replaced
   * @param formats what to write, next to {@code summary.json}
   * @return the files and the table for the console
   * @throws IllegalArgumentException if a root is no directory or holds no readable run
   * @throws UncheckedIOException if {@code out} cannot be written
   */
  public WrittenReport write(Path out, Set<Format> formats) {
    RunArchive archive = RunArchive.open(roots);
    Summary summary = Summary.of(archive);
    List<SummaryTable> tables = SummaryTable.of(summary);
    OutputDirectory output = OutputDirectory.open(out);
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
    List<FigureLink> figures = figures(archive, output, images(formats));
    if (formats.contains(Format.HTML)) {
      output.write("index.html", Page.write(summary, figures, linked));
    }
    return new WrittenReport(output.written(), TextTable.write(tables));
  }

  /** The image formats asked for, best for a page first. */
  private static List<ImageFormat> images(Set<Format> formats) {
    EnumSet<ImageFormat> images = EnumSet.noneOf(ImageFormat.class);
    formats.forEach(format -> format.image().ifPresent(images::add));
    boolean pageNeedsOne = !images.contains(ImageFormat.PNG) && formats.contains(Format.HTML);
    if (pageNeedsOne) {
      images.add(ImageFormat.SVG);
    }
    List<ImageFormat> ordered = new ArrayList<>();
    for (ImageFormat image : List.of(ImageFormat.SVG, ImageFormat.PNG, ImageFormat.PDF)) {
      if (images.contains(image)) {
        ordered.add(image);
      }
    }
    return ordered;
  }

  private static List<FigureLink> figures(
      RunArchive archive, OutputDirectory output, List<ImageFormat> images) {
    List<FigureLink> links = new ArrayList<>();
    if (images.isEmpty()) {
      return links;
    }
    for (String environment : archive.environments()) {
      for (FigureBuilder builder : FIGURES) {
        Optional<Figure> figure = builder.build(environment, archive.groups(environment));
        figure.ifPresent(drawn -> links.add(link(environment, drawn, output, images)));
      }
    }
    return links;
  }

  private static FigureLink link(
      String environment, Figure figure, OutputDirectory output, List<ImageFormat> images) {
    List<String> names = new ArrayList<>();
    for (ImageFormat image : images) {
      String name = figure.fileName() + "." + image.extension();
      output.write(name, encode(figure, image));
      names.add(name);
    }
    return new FigureLink(environment, figure.title(), figure.caption(), names);
  }

  private static byte[] encode(Figure figure, ImageFormat image) {
    try {
      return figure.encode(image);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot encode " + figure.fileName(), e);
    }
  }
}
