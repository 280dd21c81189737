package io.geodesic.benchmarks.cli;

import io.geodesic.reports.Format;
import io.geodesic.reports.QualityReport;
import io.geodesic.reports.Report;
import io.geodesic.reports.WrittenReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Writes a report and says what is in it. */
final class ReportOutput {

  private ReportOutput() {}

  /**
   * Reports on the runs and benchmark results under {@code roots} into {@code folder}: prints the
   * tables, then the files.
   */
  static void write(List<Path> roots, Path folder, Set<Format> formats, PrintWriter out) {
    print(Report.of(roots).write(folder, formats), out);
  }

  /** Reports on a measurement of curvatures in the same way. */
  static void writeQuality(Path measurement, Path folder, Set<Format> formats, PrintWriter out) {
    print(QualityReport.of(measurement).write(folder, formats), out);
  }

  private static void print(WrittenReport report, PrintWriter out) {
    out.println(report.table().stripTrailing());
    out.println();
    report.files().forEach(out::println);
    out.flush();
  }
}
