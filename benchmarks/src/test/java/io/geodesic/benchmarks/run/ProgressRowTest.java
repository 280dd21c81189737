package io.geodesic.benchmarks.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.training.AlgorithmChoice;
import io.geodesic.algorithms.training.IterationReport;
import io.geodesic.algorithms.training.RunConfig;
import io.geodesic.algorithms.training.Trainer;
import io.geodesic.algorithms.training.TrainingListener;
import io.geodesic.commons.parallel.Workers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a row of progress.csv says of every update of every algorithm. */
class ProgressRowTest {

  private static final Catalog CATALOG = Catalog.standard();

  static Stream<String> methods() {
    return Stream.concat(
        CATALOG.algorithms().ids().stream(), Stream.of("ppo+kfac", "a2c+diagonal"));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void predictedAndTrueKlAndGainStandSideBySide(String method) {
    for (ProgressRow row : rows(method, Map.of())) {
      assertTrue(row.number(ProgressColumn.PREDICTED_KL) > 0, method);
      assertTrue(row.number(ProgressColumn.APPROX_KL) > 0, method);
      assertTrue(Math.abs(row.number(ProgressColumn.PREDICTED_GAIN)) > 0, method);
      assertTrue(Double.isFinite(row.number(ProgressColumn.SURROGATE_GAIN)), method);
      assertEquals("accepted", row.get(ProgressColumn.STATUS));
      assertEquals("fitted", row.get(ProgressColumn.CRITIC_STATUS));
      assertFalse(row.get(ProgressColumn.SOLVE_STATUS).isEmpty());
    }
  }

  /** As in Stable-Baselines3: epochs of PPO, otherwise updates. */
  @Test
  void updatesCountPassesOverBatches() {
    assertUpdates(10, rows("ppo", Map.of()));
    assertUpdates(3, rows("ppo-kl", Map.of("epochs", "3")));
    assertUpdates(1, rows("ppo", Map.of("klStop", "1e-12", "epochs", "7")));
    assertUpdates(1, rows("a2c", Map.of()));
    assertUpdates(1, rows("trpo", Map.of()));
  }

  @Test
  void coefficientIsTheClipRangeOrThePenalty() {
    for (ProgressRow row : rows("ppo", Map.of("clipRange", "0.3"))) {
      assertEquals(0.3, row.number(ProgressColumn.COEFFICIENT));
    }
    double penalty = 1;
    for (ProgressRow row : rows("ppo-kl", Map.of("targetKl", "1e-9"))) {
      assertEquals(penalty, row.number(ProgressColumn.COEFFICIENT));
      penalty *= 2;
    }
  }

  private static void assertUpdates(int passes, List<ProgressRow> rows) {
    for (int i = 0; i < rows.size(); i++) {
      assertEquals((i + 1) * passes, rows.get(i).number(ProgressColumn.UPDATES));
      assertEquals(i + 1, rows.get(i).number(ProgressColumn.ITERATIONS));
    }
  }

  /** Three iterations. */
  private static List<ProgressRow> rows(String method, Map<String, String> overrides) {
    Map<String, String> settings = new HashMap<>(overrides);
    settings.putAll(Map.of("hidden", "4", "horizon", "20", "evaluationEpisodes", "1"));
    AlgorithmChoice choice = AlgorithmChoice.parse(method);
    RunConfig config = RunConfig.resolve(CATALOG, "CartPole-v1", choice, 0, 240L, 4, settings);
    List<ProgressRow> rows = new ArrayList<>();
    try (Trainer trainer = new Trainer(config, CATALOG, Workers.inline())) {
      trainer.addListener(
          new TrainingListener() {
            @Override
            public void onIteration(IterationReport report) {
              rows.add(ProgressRow.of(report));
            }
          });
      trainer.train();
    }
    assertEquals(3, rows.size());
    return rows;
  }
}
