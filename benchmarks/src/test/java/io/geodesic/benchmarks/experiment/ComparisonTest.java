package io.geodesic.benchmarks.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.training.AlgorithmChoice;
import io.geodesic.benchmarks.experiment.Comparison.Budget;
import io.geodesic.benchmarks.run.RunSpec;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final List<AlgorithmChoice> METHODS =
      List.of(AlgorithmChoice.parse("trpo"), AlgorithmChoice.parse("vpg"));

  private final Catalog catalog = Catalog.standard();

  @Test
  void runsAreAllCombinationsSeedBySeed() {
    List<String> runs =
        runs(List.of("CartPole-v1", "Pendulum-v1"), Map.of()).stream()
            .map(RunSpec::toString)
            .toList();
    assertEquals(8, runs.size());
    assertEquals(
        List.of("CartPole-v1 trpo seed 0", "CartPole-v1 vpg seed 0", "CartPole-v1 trpo seed 1"),
        runs.subList(0, 3));
    assertEquals("Pendulum-v1 vpg seed 1", runs.get(7));
  }

  @Test
  void settingGoesToTheMethodsThatHaveIt() {
    List<RunSpec> runs = runs(List.of("CartPole-v1"), Map.of("maxKl", "0.5", "gamma", "0.5"));
    Map<String, Object> trpo = runs.get(0).config().settings().toMap();
    Map<String, Object> vpg = runs.get(1).config().settings().toMap();
    assertEquals(0.5, trpo.get("maxKl"));
    assertEquals(0.5, trpo.get("gamma"));
    assertEquals(0.5, vpg.get("gamma"));
    assertTrue(!vpg.containsKey("maxKl"));
  }

  @Test
  void settingThatNoMethodHasIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> runs(List.of("CartPole-v1"), Map.of("clipRange", "0.1")));
  }

  @Test
  void stepsComeFromThePresetsUnlessGiven() {
    assertEquals(300_000, runs(List.of("Pendulum-v1"), Map.of()).get(0).config().steps());
    assertEquals(100_000, runs(List.of("CartPole-v1"), Map.of()).get(0).config().steps());
  }

  private List<RunSpec> runs(List<String> environments, Map<String, String> settings) {
    Budget budget = new Budget(OptionalLong.empty(), OptionalInt.empty(), settings);
    return new Comparison(environments, METHODS, 2, budget).runs(catalog);
  }
}
