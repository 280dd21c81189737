package io.geodesic.reports;

import io.geodesic.reports.benchmark.BenchmarkArchive;
import io.geodesic.reports.page.Page;
import io.geodesic.reports.page.PageContent;
import io.geodesic.reports.run.RunArchive;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The report on recorded runs and on benchmarks that JMH has measured. */
public final class Report {

  private final List<Path> roots;

  private Report(List<Path> roots) {
    this.roots = List.copyOf(roots);
  }

  /**
   * Returns the report on everything under {@code roots}: directories with runs or with results of
   * JMH or both, and files with results of JMH. Nothing is read until it is written.
   */
  public static Report of(List<Path> roots) {
    if (roots.isEmpty()) {
      throw new IllegalArgumentException("no run directory given");
    }
    return new Report(roots);
  }

  /**
   * Returns where a report goes unless told otherwise: {@code report} in or beside the first root.
   */
  public Path defaultOutput() {
    Path first = roots.get(0);
    return Files.isRegularFile(first) ? first.resolveSibling("report") : first.resolve("report");
  }

  /**
   * Reads the records and writes the report.
   *
   * @param out directory for its files, created where missing; existing files of the same names are
   *     replaced
   * @param formats what to write, next to {@code summary.json} of the runs
   * @return the files and the table for the console
   * @throws IllegalArgumentException if a root holds neither a readable run nor results of JMH, or
   *     results that are torn
   * @throws UncheckedIOException if {@code out} cannot be written
   */
  public WrittenReport write(Path out, Set<Format> formats) {
    List<ReportPart> parts = parts();
    OutputDirectory output = OutputDirectory.open(out);
    List<PageContent> contents = new ArrayList<>();
    List<String> linked = new ArrayList<>();
    List<String> tables = new ArrayList<>();
    for (ReportPart part : parts) {
      ReportPart.Written written = part.write(output, formats);
      contents.add(written.page());
      linked.addAll(written.files());
      tables.add(written.console());
    }
    if (formats.contains(Format.HTML)) {
      output.write("index.html", Page.write(contents, linked));
    }
    return new WrittenReport(output.written(), String.join("\n", tables));
  }

  private List<ReportPart> parts() {
    List<Path> runs = new ArrayList<>();
    List<Path> benchmarks = new ArrayList<>();
    for (Path root : roots) {
      List<Path> files = BenchmarkArchive.files(root);
      benchmarks.addAll(files);
      if (files.isEmpty() || RunArchive.holdsRuns(root)) {
        runs.add(root);
      }
    }
    List<ReportPart> parts = new ArrayList<>();
    if (!runs.isEmpty()) {
      parts.add(ComparisonPart.read(runs));
    }
    if (!benchmarks.isEmpty()) {
      parts.add(BenchmarkPart.read(benchmarks));
    }
    return parts;
  }
}
