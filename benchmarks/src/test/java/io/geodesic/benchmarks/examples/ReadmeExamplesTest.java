package io.geodesic.benchmarks.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.training.AlgorithmChoice;
import io.geodesic.algorithms.training.IterationReport;
import io.geodesic.algorithms.training.RunConfig;
import io.geodesic.algorithms.training.Trainer;
import io.geodesic.algorithms.training.TrainingListener;
import io.geodesic.benchmarks.architecture.SourceTree;
import io.geodesic.benchmarks.cli.Geodesic;
import io.geodesic.commons.parallel.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The README's code is the code of this package, and it runs. */
final class ReadmeExamplesTest {

  private static final String FOLDER = "benchmarks/src/test/java/io/geodesic/benchmarks/examples/";

  @ParameterizedTest
  @CsvSource({
    "Quickstart.java, 25",
    "SteepestDescentFisher.java, 39",
    "PenalizedTrustRegion.java, 39",
    "OwnMethods.java, 25"
  })
  void readmeShowsTheFile(String file, int mostLines) throws IOException {
    String code = region(SourceTree.root().resolve(FOLDER + file));
    long lines = code.lines().count();
    assertTrue(lines <= mostLines, file + " shows " + lines + " lines");
    assertTrue(blocks().contains(code), "README.md does not show " + file + " as it is:\n" + code);
  }

  @Test
  void readmeShowsNothingElse() throws IOException {
    assertEquals(4, blocks().size());
  }

  @Test
  void quickstartRuns() {
    Quickstart.main(new String[0]);
  }

  @Test
  void ownMethodsTrainInsideTheTrustRegion() {
    List<IterationReport> reports = new ArrayList<>();
    RunConfig config =
        RunConfig.resolve(
            OwnMethods.catalog(),
            "CartPole-v1",
            AlgorithmChoice.parse("ptr+steepest"),
            0,
            20_000L,
            8,
            Map.of());
    try (Trainer trainer = new Trainer(config, OwnMethods.catalog(), Workers.inline())) {
      trainer.addListener(
          new TrainingListener() {
            @Override
            public void onIteration(IterationReport report) {
              reports.add(report);
            }
          });
      trainer.train();
    }
    assertEquals(20, reports.size());
    for (IterationReport report : reports) {
      double kl = report.update().after().kl();
      assertTrue(kl > 0 && kl <= 0.02, "iteration " + report.iteration() + ": KL " + kl);
      assertTrue(report.update().gain() > 0, "iteration " + report.iteration());
    }
    double before = reports.get(0).meanReturn();
    double after = reports.get(reports.size() - 1).meanReturn();
    assertTrue(after > 3 * before, "mean return " + before + " → " + after);
  }

  @Test
  void ownMethodsAreCompared(@TempDir Path out) {
    int code =
        Geodesic.run(
            OwnMethods.catalog(),
            "compare",
            "--algo=trpo,ptr+steepest",
            "--seeds=1",
            "--steps=1024",
            "--out=" + out);
    assertEquals(0, code);
    assertTrue(Files.exists(out.resolve("CartPole-v1/ptr+steepest/seed-0/progress.csv")));
    assertTrue(Files.exists(out.resolve("report/index.html")));
  }

  private static String region(Path file) throws IOException {
    Matcher matcher =
        Pattern.compile("// README: start\n(.*)// README: end\n", Pattern.DOTALL)
            .matcher(Files.readString(file));
    assertTrue(matcher.find(), file + " marks no region");
    return matcher.group(1);
  }

  private static List<String> blocks() throws IOException {
    String readme = Files.readString(SourceTree.root().resolve("README.md"));
    List<String> blocks = new ArrayList<>();
    Matcher matcher = Pattern.compile("```java\n(.*?)```\n", Pattern.DOTALL).matcher(readme);
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }
    assertFalse(blocks.isEmpty());
    return blocks;
  }
}
