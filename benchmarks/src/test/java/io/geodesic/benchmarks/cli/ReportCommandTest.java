package io.geodesic.benchmarks.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

  private static final String RESULTS =
      """
      [{"jmhVersion" : "1.37", "benchmark" : "io.geodesic.benchmarks.jmh.FmaPeakBenchmark.peak",
        "primaryMetric" : {"score" : 1.0, "scoreUnit" : "us/op", "rawData" : [[1.0]]},
        "secondaryMetrics" : {"flop" : {"rawData" : [[50000.0]]}}},
       {"jmhVersion" : "1.37", "benchmark" : "io.geodesic.benchmarks.jmh.GemmBenchmark.gemm",
        "params" : {"shape" : "2048x64x64", "transpose" : "NN"},
        "primaryMetric" : {"score" : 0.4, "scoreUnit" : "ms/op", "rawData" : [[0.4]]},
        "secondaryMetrics" : {"flop" : {"rawData" : [[16000000.0]]}}}]
      """;

  @TempDir private Path folder;

  @Test
  void resultsOfBenchmarksAreReported() throws IOException {
    Path file = Files.writeString(folder.resolve("gemm.json"), RESULTS);
    Cli cli = Cli.run("report", file, "--format", "csv,png");
    assertEquals(0, cli.code(), cli.err());
    assertTrue(cli.out().contains("80.0 %"), cli.out());
    assertTrue(Files.exists(folder.resolve("report/gemm-limit-matrix-products.png")));
    Cli whole = Cli.run("report", folder, "--format", "csv", "--out", folder.resolve("out"));
    assertEquals(0, whole.code(), whole.err());
    assertTrue(Files.exists(folder.resolve("out/benchmarks.csv")));
  }

  @Test
  void tornResultsAreOneClearLine() throws IOException {
    Path file = Files.writeString(folder.resolve("gemm.json"), RESULTS.substring(0, 200));
    Cli cli = Cli.run("report", file);
    assertEquals(2, cli.code());
    assertEquals(1, cli.err().lines().count(), cli.err());
    assertTrue(cli.err().contains(file + " holds no results of JMH: torn"), cli.err());
  }
}
