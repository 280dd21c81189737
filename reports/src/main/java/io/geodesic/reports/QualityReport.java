package io.geodesic.reports;

import io.geodesic.reports.figure.ConjugateGradientResiduals;
import io.geodesic.reports.figure.EfficiencyOverTraining;
import io.geodesic.reports.figure.EfficiencyVersusCost;
import io.geodesic.reports.figure.Figure;
import io.geodesic.reports.figure.FisherEigenvalues;
import io.geodesic.reports.figure.QualityFigure;
import io.geodesic.reports.figure.ReparameterizationErrors;
import io.geodesic.reports.figure.SamplingErrors;
import io.geodesic.reports.quality.QualityRecords;
import io.geodesic.reports.table.CurvatureCsv;
import io.geodesic.reports.table.CurvatureTable;
import io.geodesic.reports.table.LatexTable;
import io.geodesic.reports.table.ReparameterizationTable;
import io.geodesic.reports.table.TextTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The report on a measurement of curvatures. */
public final class QualityReport {

  private static final List<QualityFigure> FIGURES =
      List.of(
          EfficiencyVersusCost.undamped(),
          EfficiencyVersusCost.damped(),
          new EfficiencyOverTraining(),
          new ConjugateGradientResiduals(),
          new FisherEigenvalues(),
          new SamplingErrors(),
          new ReparameterizationErrors());

  private final Path measurement;

  private QualityReport(Path measurement) {
    this.measurement = measurement;
  }

  /** Returns the report on the measurement in a directory; nothing is read until it is written. */
  public static QualityReport of(Path measurement) {
    return new QualityReport(measurement);
  }

  /** Returns whether a directory holds a measurement of curvatures. */
  public static boolean isMeasurement(Path directory) {
    return QualityRecords.isMeasurement(directory);
  }

  /**
   * Reads the measurement and writes figures and tables; there is no page.
   *
   * @param out directory for the files, created where missing
   * @param formats what to write
   * @return the files and the table for the console
   * @throws IllegalArgumentException if there is no measurement
   * @throws UncheckedIOException if {@code out} cannot be written
   */
  public WrittenReport write(Path out, Set<Format> formats) {
    QualityRecords records = QualityRecords.read(measurement);
    OutputDirectory output = OutputDirectory.open(out);
    if (formats.contains(Format.CSV)) {
      output.write("curvatures.csv", CurvatureCsv.write(records));
    }
    if (formats.contains(Format.LATEX)) {
      writeLatex(output, records);
    }
    for (QualityFigure builder : FIGURES) {
      Optional<Figure> figure = builder.build(records);
      for (Format format : formats) {
        if (figure.isPresent() && format.image().isPresent()) {
          write(output, figure.get(), format);
        }
      }
    }
    return new WrittenReport(output.written(), console(records));
  }

  private static void writeLatex(OutputDirectory output, QualityRecords records) {
    output.write(
        "curvatures.tex",
        LatexTable.writeCurvatures(
            CurvatureTable.directions(records), CurvatureTable.DIRECTIONS_NOTE));
    output.write(
        "curvature-steps.tex",
        LatexTable.writeCurvatures(CurvatureTable.steps(records), CurvatureTable.note(records)));
    ReparameterizationTable.of(records)
        .ifPresent(
            table ->
                output.write(
                    "reparameterization.tex",
                    LatexTable.writeCurvatures(table, ReparameterizationTable.NOTE)));
  }

  private static String console(QualityRecords records) {
    StringBuilder out = new StringBuilder();
    out.append(TextTable.write(List.of(CurvatureTable.directions(records))));
    out.append("  ").append(CurvatureTable.DIRECTIONS_NOTE).append("\n\n");
    out.append(TextTable.write(List.of(CurvatureTable.steps(records))));
    out.append("  ").append(CurvatureTable.note(records)).append('\n');
    ReparameterizationTable.of(records)
        .ifPresent(
            table -> {
              out.append('\n').append(TextTable.write(List.of(table)));
              out.append("  ").append(ReparameterizationTable.NOTE).append('\n');
            });
    return out.toString();
  }

  private static void write(OutputDirectory output, Figure figure, Format format) {
    String name = figure.fileName() + "." + format.image().orElseThrow().extension();
    try {
      output.write(name, figure.encode(format.image().orElseThrow()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot encode " + name, e);
    }
  }
}
