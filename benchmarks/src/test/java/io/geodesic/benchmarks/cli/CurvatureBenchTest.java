package io.geodesic.benchmarks.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.Iterables;
import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.training.AlgorithmChoice;
import io.geodesic.algorithms.training.IterationReport;
import io.geodesic.algorithms.training.RunConfig;
import io.geodesic.algorithms.training.Trainer;
import io.geodesic.algorithms.training.TrainingListener;
import io.geodesic.benchmarks.quality.BenchPlan;
import io.geodesic.benchmarks.quality.CurvatureBench;
import io.geodesic.benchmarks.quality.Effort;
import io.geodesic.benchmarks.quality.PlanBuilder;
import io.geodesic.commons.parallel.Workers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CurvatureBenchTest {

  private static final Effort SMALL = new Effort(16, 2, 10, 2, 1);
  private static final Map<String, String> SETTINGS = Map.of("hidden", "8", "damping", "0.05");

  private final Catalog catalog = Catalog.standard();

  @TempDir private Path root;

  private List<CSVRecord> measure(Path out, List<Long> updates) throws IOException {
    PlanBuilder builder = new PlanBuilder(catalog, "CartPole-v1", "trpo", SETTINGS);
    BenchPlan plan = builder.build(new PlanBuilder.Training(1, 160, 32), List.of(), updates, SMALL);
    new CurvatureBench(catalog, plan, builder.damping()).run(out, update -> {});
    return rows(out.resolve("curvature.csv"));
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    }
  }

  private static double number(CSVRecord row, String column) {
    return Double.parseDouble(row.get(column));
  }

  @Test
  void everyCurvatureOfTheCatalogIsMeasuredAtEveryUpdate() throws IOException {
    List<CSVRecord> rows = measure(root, List.of(2L, 5L));
    List<String> ids = catalog.curvatures().ids();
    assertEquals(2 * ids.size(), rows.size());
    for (int i = 0; i < rows.size(); i++) {
      CSVRecord row = rows.get(i);
      assertEquals(ids.get(i % ids.size()), row.get("strategy"));
      assertEquals(i < ids.size() ? "2" : "5", row.get("update"));
      assertTrue(number(row, "efficiency") <= 1 + 1e-6, row::toString);
      assertTrue(number(row, "efficiency_damped") <= 1 + 1e-6, row::toString);
      assertTrue(number(row, "actual_kl") > 0, row::toString);
      assertEquals(i >= ids.size(), !row.get("solve_us").isEmpty());
      double damping = number(row, "damping");
      assertTrue(damping == 0.05 || row.get("strategy").equals("identity"), row::toString);
    }
    for (String file : List.of("layers.csv", "spectrum.csv", "cg.csv", "sampling.csv")) {
      assertTrue(rows(root.resolve(file)).size() > 1, file);
    }
  }

  @Test
  void theExactFisherIsExact() throws IOException {
    CSVRecord exact =
        Iterables.find(measure(root, List.of(3L)), row -> row.get("strategy").equals("exact"));
    assertEquals(1, number(exact, "efficiency_damped"), 1e-9);
    assertEquals(1, number(exact, "norm_ratio_damped"), 1e-9);
    assertEquals(0, number(exact, "residual_damped"), 1e-9);
    assertEquals(0, number(exact, "frobenius_error"), 1e-9);
    assertEquals(number(exact, "predicted_kl"), number(exact, "fisher_kl"), 1e-12);
  }

  /** Even where TRPO itself would scale their steps by the exact one. */
  @Test
  void approximationsAreMeasuredWithTheirOwnMatrix() throws IOException {
    for (CSVRecord row : measure(root, List.of(3L))) {
      if (List.of("diagonal", "block", "kfac", "ekfac").contains(row.get("strategy"))) {
        assertTrue(number(row, "frobenius_error") > 0.01, row::toString);
        assertTrue(number(row, "predicted_kl") != number(row, "fisher_kl"), row::toString);
      }
    }
  }

  @Test
  void dampingMakesTheStepDependOnItsCoordinates() throws IOException {
    measure(root, List.of(2L, 3L));
    List<CSVRecord> rows = rows(root.resolve("reparameterization.csv"));
    assertEquals(3 * (5 + 1), rows.size());
    for (int i = 0; i < rows.size(); i++) {
      CSVRecord row = rows.get(i);
      double error = number(row, "error");
      assertEquals("3", row.get("update"));
      assertTrue(error > 0 && error <= 2, row::toString);
      assertTrue(number(row, "residual") <= 1e-8, row::toString);
      assertEquals(row.get("step").equals("gradient"), row.get("damping").isEmpty());
      // The more other coordinates differ, the more the step does.
      assertTrue(i < 6 || error > number(rows.get(i - 6), "error"), row::toString);
    }
  }

  /** Only strategies with statistics have something to be stale. */
  @Test
  void stalenessIsOfRunningAverages() throws IOException {
    for (CSVRecord row : measure(root, List.of(4L))) {
      String id = row.get("strategy");
      if (List.of("identity", "diagonal", "exact", "cg").contains(id)) {
        assertEquals("", row.get("staleness"), id);
      } else if (id.equals("kfac")) {
        assertTrue(number(row, "staleness") > 0);
      }
    }
  }

  @Test
  void whatIsMeasuredEarlierChangesNothingLater() throws IOException {
    List<CSVRecord> often = measure(root.resolve("often"), List.of(1L, 2L, 3L, 4L));
    List<CSVRecord> once = measure(root.resolve("once"), List.of(4L));
    int n = once.size();
    for (int i = 0; i < n; i++) {
      CSVRecord row = often.get(often.size() - n + i);
      for (String column :
          List.of("strategy", "efficiency", "cosine", "actual_kl", "actual_gain", "staleness")) {
        assertEquals(once.get(i).get(column), row.get(column), row.get("strategy") + column);
      }
    }
  }

  @Test
  void trainingIsThatOfAnUnobservedRun() throws IOException {
    List<CSVRecord> rows = measure(root, List.of(5L));
    Map<String, String> settings =
        Map.of("hidden", "8", "damping", "0.05", "horizon", "4", "evaluationInterval", "0");
    RunConfig config =
        RunConfig.resolve(
            catalog, "CartPole-v1", AlgorithmChoice.parse("trpo"), 1, 160L, 8, settings);
    try (Trainer trainer = new Trainer(config, catalog, Workers.inline())) {
      double[] gain = new double[1];
      trainer.addListener(
          new TrainingListener() {
            @Override
            public void onIteration(IterationReport report) {
              gain[0] =
                  report.update().step().predictedGain()
                      / Math.sqrt(report.update().step().predictedKl());
            }
          });
      for (int i = 0; i < 5; i++) {
        trainer.iterate();
      }
      CSVRecord cg = Iterables.find(rows, row -> row.get("strategy").equals("cg"));
      // Per √KL, since schedule and line search shorten the training's step.
      double measured = number(cg, "predicted_gain") / Math.sqrt(number(cg, "predicted_kl"));
      assertEquals(gain[0], measured, 1e-9);
    }
  }

  @Test
  void theCommandEndsWithTheTableAndThePaths() throws IOException {
    Path json = root.resolve("results.json");
    String options = "--quick --batch 16 --set hidden=4 --json " + json + " --out " + root;
    Cli run = Cli.run((Object[]) ("bench curvature " + options).split(" ", -1));
    assertEquals(0, run.code(), run.err());
    JsonNode results = new ObjectMapper().readTree(json.toFile());
    assertEquals("CartPole-v1", results.at("/measurement/env").asText());
    assertEquals("identity", results.at("/curvature/0/strategy").asText());
    assertTrue(results.at("/curvature/0/efficiency").isDouble());
    assertTrue(results.at("/cg").size() > 1);
    assertTrue(run.out().contains("η (F+λI)"), run.out());
    Path figure = root.resolve("CartPole-v1/trpo/report/CartPole-v1-efficiency-cost.png");
    assertTrue(run.out().contains(figure.toString()) && Files.exists(figure), run.out());
    Cli again = Cli.run("report", root.resolve("CartPole-v1/trpo"), "--format", "svg");
    assertEquals(0, again.code(), again.err());
    assertTrue(again.out().contains("efficiency-cost.svg"), again.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--env CartPol-v1 | unknown environment 'CartPol-v1'; did you mean 'CartPole-v1'?",
        "--algo trop | unknown algorithm 'trop'; did you mean 'trpo'?",
        "--curvatures kfca | unknown curvature 'kfca'; did you mean 'kfac'?",
        "--set dampin=1 | dampin",
        "--batch 9 | --batch = 9 is out of range; allowed: multiples of 8",
        "--at 400 | --at = 400 is out of range; allowed: 1 … 49",
        "--steps 0 | --steps = 0 is out of range; allowed: >= 1",
      })
  void badUsageIsOneClearLine(String arguments, String message) {
    Object[] words = ("bench curvature " + arguments).split(" ", -1);
    Cli run = Cli.run(words);
    assertEquals(2, run.code());
    assertTrue(run.err().startsWith("geodesic: ") && run.err().contains(message), run.err());
  }

  @Test
  void settingsOfCurvaturesReachThem() {
    PlanBuilder builder =
        new PlanBuilder(
            catalog, "CartPole-v1", "trpo", Map.of("statisticsDecay", "0.5", "maxKl", "0.02"));
    BenchPlan plan =
        builder.build(new PlanBuilder.Training(1, 64, 32), List.of("kfac", "cg"), List.of(), SMALL);
    Map<String, Object> kfac = plan.strategies().get(0).settings().toMap();
    assertEquals(0.5, kfac.get("statisticsDecay"));
    assertEquals(0.02, plan.run().settings().toMap().get("maxKl"));
    assertEquals(List.of(1L, 2L), plan.updates());
  }

  @Test
  void updatesAreSpreadOverTheRun() {
    assertEquals(List.of(1L), BenchPlan.spread(1));
    assertEquals(List.of(1L, 3L, 10L, 30L, 49L), BenchPlan.spread(49));
    assertEquals(List.of(1L, 3L, 10L), BenchPlan.spread(10));
  }
}
