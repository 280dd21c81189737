package io.geodesic.benchmarks.quality;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tables of one measurement.
 *
 * @param directory where they are
 * @param curvature one row for each update and strategy
 * @param layers one row for each update, strategy and block of parameters
 * @param spectrum one row for each measured update and nonzero eigenvalue
 * @param conjugateGradients one row for each preconditioner and iteration
 * @param sampling one row for each drawn subset of the states
 * @param reparameterization one row for each step, stretch of the coordinates and damping
 */
record QualityFiles(
    Path directory,
    QualityTable curvature,
    QualityTable layers,
    QualityTable spectrum,
    QualityTable conjugateGradients,
    QualityTable sampling,
    QualityTable reparameterization)
    implements AutoCloseable {

  /** Opens the tables; files appear with their first rows and replace older ones. */
  static QualityFiles in(Path directory) throws IOException {
    Files.createDirectories(directory);
    return new QualityFiles(
        directory,
        new QualityTable(directory.resolve("curvature.csv")),
        new QualityTable(directory.resolve("layers.csv")),
        new QualityTable(directory.resolve("spectrum.csv")),
        new QualityTable(directory.resolve("cg.csv")),
        new QualityTable(directory.resolve("sampling.csv")),
        new QualityTable(directory.resolve("reparameterization.csv")));
  }

  /** Writes {@code measurement.json}. */
  void describe(Map<String, Object> description) throws IOException {
    String text =
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(description);
    Files.writeString(directory.resolve("measurement.json"), text + "\n");
  }

  /** All rows by table. */
  Map<String, Object> results() {
    Map<String, Object> results = new LinkedHashMap<>();
    results.put("curvature", curvature.written());
    results.put("layers", layers.written());
    results.put("spectrum", spectrum.written());
    results.put("cg", conjugateGradients.written());
    results.put("sampling", sampling.written());
    results.put("reparameterization", reparameterization.written());
    return results;
  }

  @Override
  public void close() throws IOException {
    curvature.close();
    layers.close();
    spectrum.close();
    conjugateGradients.close();
    sampling.close();
    reparameterization.close();
  }
}
