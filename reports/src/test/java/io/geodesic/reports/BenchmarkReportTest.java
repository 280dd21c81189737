package io.geodesic.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.reports.synthetic.SyntheticBenchmarks;
import io.geodesic.reports.synthetic.SyntheticRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BenchmarkReportTest {

  @TempDir private Path root;

  private static WrittenReport write(Path path, Format... formats) {
    Report report = Report.of(List.of(path));
    return report.write(report.defaultOutput(), EnumSet.copyOf(Set.of(formats)));
  }

  private static Set<String> names(WrittenReport report) {
    return report.files().stream()
        .map(file -> file.getFileName().toString())
        .collect(Collectors.toSet());
  }

  private Path complete() {
    return SyntheticBenchmarks.complete().write(root.resolve("bench.json"));
  }

  private String text(String file) throws IOException {
    return Files.readString(root.resolve("report").resolve(file));
  }

  @Test
  void aFileHasItsReportBesideIt() throws IOException {
    WrittenReport report = write(complete(), Format.HTML, Format.CSV, Format.LATEX, Format.SVG);
    assertTrue(
        names(report)
            .containsAll(
                Set.of(
                    "index.html",
                    "benchmarks.csv",
                    "growth.csv",
                    "update-cost.csv",
                    "benchmarks.tex",
                    "growth.tex",
                    "update-cost.tex",
                    "bench-limit-matrix-products.svg",
                    "bench-update-ratio.svg")));
    assertEquals(root.resolve("report"), report.files().get(0).getParent());
    String page = text("index.html");
    names(report).stream()
        .filter(name -> !name.equals("index.html"))
        .forEach(name -> assertTrue(page.contains("href=\"./" + name + "\""), name));
    assertTrue(page.contains("peak 50.0 GFLOP/s per thread"));
  }

  @Test
  void theConsoleShowsSharesExponentsAndRatios() {
    List<String> lines =
        write(complete(), Format.CSV)
            .table()
            .lines()
            .map(line -> line.strip().replaceAll(" {2,}", " | "))
            .toList();
    assertTrue(lines.contains("Matrix products (2048×64×64)"), lines::toString);
    assertTrue(lines.contains("NN | 400 µs | 4.00 µs | 396 µs | 1.68e7 | 336 µs | 83.9 %"));
    assertTrue(lines.contains("Environment, steps | 500 µs | 5.00 µs | 495 µs | – | – | –"));
    assertTrue(
        lines.stream().anyMatch(line -> line.matches("kfac \\| 3: .* \\| 1\\.5 \\| NKP \\| 1")));
    assertTrue(lines.contains("8-8-2, batch 256 | 1.28 ms | 8.00 | 78.1"), lines::toString);
    assertTrue(lines.contains("8-8-2, batch 2048 | 10.2 ms | 8.00 | –"), lines::toString);
  }

  @Test
  void programsGetEveryDigitAndPapersTheirMacros() throws IOException {
    write(complete(), Format.CSV, Format.LATEX);
    List<String> results = text("benchmarks.csv").lines().toList();
    assertEquals(
        "measurement,benchmark,parameters,seconds,error,best,flop,steps,peak,limit,share",
        results.get(0));
    assertTrue(
        results.get(1).startsWith("bench,GemmBenchmark.gemm,shape=2048x64x64 transpose=NN,4.0E-4,"),
        results.get(1));
    assertTrue(text("growth.csv").contains("bench,parameters,solve,"));
    assertTrue(text("update-cost.csv").contains("batch=256 network=8-8-2,trpo,a2c,"));
    assertTrue(text("growth.tex").contains("P$^{1.5}$"));
    assertTrue(text("benchmarks.tex").contains("2048$\\times$64$\\times$64"));
  }

  @Test
  void aReportWrittenAgainIsTheSame() throws IOException {
    Path file = complete();
    WrittenReport first = write(file, Format.HTML, Format.CSV, Format.LATEX);
    String page = text("index.html");
    assertEquals(first, write(file, Format.HTML, Format.CSV, Format.LATEX));
    assertEquals(page, text("index.html"));
  }

  @Test
  void runsAndBenchmarksOfOneFolderShareAPage() throws IOException {
    SyntheticRun.comparison(root);
    complete();
    WrittenReport report = write(root, Format.HTML);
    assertTrue(names(report).contains("summary.json"));
    String page = text("index.html");
    assertTrue(page.contains("<h1>Comparison on CartPole-v1 · Speed</h1>"));
    assertTrue(page.contains("<h2>CartPole-v1</h2>") && page.contains("<h2>Speed: bench</h2>"));
    assertTrue(
        report.table().contains("CartPole-v1") && report.table().contains("Matrix products"));
  }

  @Test
  void aFolderOfBenchmarksNeedsNoRuns() {
    SyntheticBenchmarks results = new SyntheticBenchmarks().peak().add("B.c", 1e-3, 1e7);
    results.write(root.resolve("old.json"));
    results.write(root.resolve("new.json"));
    WrittenReport report = write(root, Format.SVG);
    assertEquals(Set.of("new-limit-b-c.svg", "old-limit-b-c.svg"), names(report));
    assertTrue(report.table().startsWith("== new\n"), report.table());
  }

  @Test
  void wrongFilesLeaveNothingBehind() throws IOException {
    Path torn = Files.writeString(root.resolve("torn.json"), "[{\"jmhVersion\":\"1.37\",");
    for (Path path : List.of(torn, root)) {
      Exception error = assertThrows(IllegalArgumentException.class, () -> write(path, Format.CSV));
      assertTrue(error.getMessage().startsWith(torn + " holds no results of JMH"));
      assertFalse(Files.exists(root.resolve("report")));
    }
    Files.delete(torn);
    Exception error = assertThrows(IllegalArgumentException.class, () -> write(root, Format.CSV));
    assertTrue(error.getMessage().contains("or JMH's results in a .json file"));
  }
}
