package io.geodesic.reports.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * The tables of one measurement.
 *
 * @param curvature one row for each update and strategy
 * @param spectrum one row for each update and nonzero eigenvalue, largest first
 * @param conjugateGradients one row for each preconditioner and iteration
 * @param sampling one row for each drawn subset of the states
 * @param reparameterization one row for each step, stretch of the coordinates and damping
 */
public record QualityRecords(
    List<QualityRow> curvature,
    List<QualityRow> spectrum,
    List<QualityRow> conjugateGradients,
    List<QualityRow> sampling,
    List<QualityRow> reparameterization) {

  private static final String MAIN = "curvature.csv";

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  /** Keeps its own copies. */
  public QualityRecords {
    curvature = List.copyOf(curvature);
    spectrum = List.copyOf(spectrum);
    conjugateGradients = List.copyOf(conjugateGradients);
    sampling = List.copyOf(sampling);
    reparameterization = List.copyOf(reparameterization);
  }

  /** Returns whether a directory holds a measurement. */
  public static boolean isMeasurement(Path directory) {
    return Files.isRegularFile(directory.resolve(MAIN));
  }

  /**
   * Reads a measurement.
   *
   * @throws IllegalArgumentException if the directory holds none, or one without a row
   * @throws UncheckedIOException if a table cannot be read
   */
  public static QualityRecords read(Path directory) {
    List<QualityRow> curvature = rows(directory.resolve(MAIN));
    if (curvature.isEmpty()) {
      throw new IllegalArgumentException("no measured curvature in " + directory.resolve(MAIN));
    }
    return new QualityRecords(
        curvature,
        rows(directory.resolve("spectrum.csv")),
        rows(directory.resolve("cg.csv")),
        rows(directory.resolve("sampling.csv")),
        rows(directory.resolve("reparameterization.csv")));
  }

  private static List<QualityRow> rows(Path file) {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
      return parser.stream().map(row -> new QualityRow(row.toMap())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** Returns the environment's id. */
  public String environment() {
    return curvature.get(0).text("environment");
  }

  /** Returns the ids of the strategies in the order of measurement. */
  public List<String> strategies() {
    return curvature.stream().map(row -> row.text("strategy")).distinct().toList();
  }

  /** Returns what a strategy did, one row for each measured update. */
  public List<QualityRow> of(String strategy) {
    return curvature.stream().filter(row -> row.text("strategy").equals(strategy)).toList();
  }

  /** Returns one summary for each strategy, in order. */
  public List<StrategySummary> summaries() {
    return strategies().stream().map(id -> StrategySummary.of(id, of(id))).toList();
  }
}
