package io.geodesic.reports.synthetic;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.geodesic.reports.benchmark.BenchmarkArchive;
import io.geodesic.reports.benchmark.Measurement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of results as JMH writes it, made up. */
public final class SyntheticBenchmarks {

  /** Floating-point operations per second of the made-up machine. */
  public static final double PEAK = 50e9;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ArrayNode entries = JSON.createArrayNode();

  /** Appends a result in milliseconds; {@code params} are names and values in turn. */
  public SyntheticBenchmarks add(String benchmark, double seconds, double flop, String... params) {
    ObjectNode entry = entries.addObject();
    entry.put("jmhVersion", "1.37");
    entry.put("benchmark", "io.geodesic.benchmarks.jmh." + benchmark);
    entry.put("mode", "avgt");
    if (params.length > 0) {
      ObjectNode named = entry.putObject("params");
      for (int i = 0; i < params.length; i += 2) {
        named.put(params[i], params[i + 1]);
      }
    }
    ObjectNode metric = entry.putObject("primaryMetric");
    metric.put("score", 1e3 * seconds);
    metric.put("scoreError", 10 * seconds);
    metric.put("scoreUnit", "ms/op");
    metric.putArray("rawData").addArray().add(1.01e3 * seconds).add(0.99e3 * seconds);
    ObjectNode secondary = entry.putObject("secondaryMetrics");
    if (flop > 0) {
      // JMH adds up the counts of all iterations in the score, but not in the raw data.
      ObjectNode counter = secondary.putObject("flop").put("score", 2 * flop);
      counter.putArray("rawData").addArray().add(flop).add(flop);
    }
    return this;
  }

  /** Appends the machine's peak, {@link #PEAK} at its best. */
  public SyntheticBenchmarks peak() {
    return add("FmaPeakBenchmark.peak", 1e-3 / 0.99, 1e-3 * PEAK);
  }

  /** Appends an estimate and a solve of a curvature, both following power laws of P and N. */
  public SyntheticBenchmarks curvature(String id, String network, int batch, double... seconds) {
    String[] params = {
      "batch",
      Integer.toString(batch),
      "curvature",
      id,
      "distribution",
      "gaussian",
      "network",
      network
    };
    add("CurvatureBenchmark.estimate", seconds[0], 1e9 * seconds[0], params);
    return add("CurvatureBenchmark.solve", seconds[1], 1e9 * seconds[1], params);
  }

  /** Some of everything: all figures and tables can be made of it. */
  public static SyntheticBenchmarks complete() {
    SyntheticBenchmarks all = new SyntheticBenchmarks().peak();
    all.add("GemmBenchmark.gemm", 4e-4, 16_777_216, "shape", "2048x64x64", "transpose", "NN");
    all.add("GemmBenchmark.gemm", 5e-4, 16_777_216, "shape", "2048x64x64", "transpose", "TN");
    all.add("EnvironmentBenchmark.steps", 5e-4, 0, "env", "CartPole-v1");
    for (String curvature : List.of("exact", "kfac", "mine")) {
      for (int width : new int[] {4, 8, 16, 32, 64}) {
        double p = 2.0 * width * width;
        all.curvature(curvature, "8-" + width + "-" + width + "-2", 512, 1e-9 * p * p, 1e-9 * p);
      }
      for (int batch : new int[] {128, 2048, 8192}) {
        all.curvature(curvature, "8-16-16-2", batch, 1e-7 * batch, 1e-6);
      }
    }
    for (String network : List.of("8-8-2", "17-64-64-6")) {
      for (String batch : List.of("256", "2048")) {
        double unit = 1e-6 * network.length() * Integer.parseInt(batch);
        all.update("a2c", network, batch, unit).update("trpo", network, batch, 8 * unit);
      }
      all.update("ppo", network, "256", 0.1);
    }
    return all;
  }

  /** Appends an update. */
  public SyntheticBenchmarks update(
      String algorithm, String network, String batch, double seconds) {
    return add(
        "UpdateBenchmark.update",
        seconds,
        1e9 * seconds,
        "algorithm",
        algorithm,
        "batch",
        batch,
        "network",
        network);
  }

  /** The file's text. */
  public String text() {
    return entries.toPrettyString();
  }

  /** Writes the file. */
  public Path write(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return Files.writeString(file, text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the file and reads it. */
  public Measurement measurement(Path folder) {
    return BenchmarkArchive.read(List.of(write(folder.resolve("bench.json")))).get(0);
  }
}
