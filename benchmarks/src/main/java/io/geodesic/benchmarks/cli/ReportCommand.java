package io.geodesic.benchmarks.cli;

import io.geodesic.reports.Format;
import io.geodesic.reports.QualityReport;
import io.geodesic.reports.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code geodesic report}: statistics and figures of recorded runs and of benchmarks. */
@Command(
    name = "report",
    description = "Writes figures and tables of recorded runs and of benchmark results.")
final class ReportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = {
        "Folders with run directories, at any depth; files that bench --json has written, or"
            + " folders",
        "with such; or one folder with a measurement of curvatures."
      })
  private List<Path> roots;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the report (default: report in or beside the first PATH).")
  private Path out;

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description = "What to write: ${COMPLETION-CANDIDATES} (default: all but PDF).")
  private Set<Format> formats;

  @Override
  public Integer call() {
    Path folder = out == null ? Report.of(roots).defaultOutput() : out;
    if (out != null) {
      Arguments.requireWritable(out);
    }
    Set<Format> wanted = formats == null ? Format.defaults() : formats;
    if (roots.size() == 1 && QualityReport.isMeasurement(roots.get(0))) {
      ReportOutput.writeQuality(roots.get(0), folder, wanted, spec.commandLine().getOut());
      return 0;
    }
    ReportOutput.write(roots, folder, wanted, spec.commandLine().getOut());
    return 0;
  }
}
