package io.geodesic.algorithms.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.checkpoint.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every algorithm trains on wrapped environments, and resumes bit for bit. */
class WrappedTrainingTest {

  private static final Map<String, Object> IMAGES =
      Map.of(
          "frameStack",
          2,
          "stickyActions",
          0.25,
          "timeLimit",
          9,
          "signRewards",
          true,
          "scaleRewards",
          false,
          "filters",
          "2");
  private static final Map<String, Object> BOX =
      Map.of(
          "previousObservation",
          true,
          "rescaleActions",
          true,
          "stickyActions",
          0.1,
          "timeLimit",
          40);

  static Stream<String> algorithms() {
    return TrainingSetup.CATALOG.algorithms().ids().stream();
  }

  private static RunConfig config(String choice, String environment, Map<String, Object> settings) {
    RunConfig config = TrainingSetup.config(choice, environment);
    return new RunConfig(
        environment,
        config.algorithm(),
        config.curvature(),
        config.seed(),
        4 * 128,
        config.environments(),
        config.settings().with(settings));
  }

  @ParameterizedTest
  @MethodSource("algorithms")
  void everyAlgorithmHasTheSettingsOfNormalizationAndWrappers(String algorithm) {
    List<String> keys =
        RunConfig.defaults(TrainingSetup.CATALOG, "*", AlgorithmChoice.parse(algorithm)).keys();
    assertTrue(
        keys.containsAll(
            List.of(
                "normalizeObservations",
                "scaleRewards",
                "signRewards",
                "stickyActions",
                "rescaleActions",
                "previousObservation",
                "frameStack",
                "timeLimit")));
  }

  @ParameterizedTest
  @MethodSource("algorithms")
  void everyAlgorithmTrainsWrapped(String algorithm) {
    assertTrains(config(algorithm, "Pendulum-v1", BOX));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ppo", "trpo+kfac", "acktr"})
  void stackedImagesAreLearntFrom(String choice) {
    assertTrains(config(choice, "MinAtar/Breakout-v1", IMAGES));
  }

  private static void assertTrains(RunConfig config) {
    try (Trainer trainer = new Trainer(config, TrainingSetup.CATALOG, Workers.inline())) {
      double[] before = trainer.agent().policy().parameters().clone();
      trainer.train();
      double[] after = trainer.agent().policy().parameters();
      assertTrue(Arrays.stream(after).allMatch(Double::isFinite));
      assertTrue(!Arrays.equals(before, after));
    }
  }

  @ParameterizedTest
  @CsvSource({"ppo, MinAtar/Breakout-v1", "acktr-continuous, Pendulum-v1"})
  void resumedRunContinuesBitForBit(String choice, String environment) {
    RunConfig config =
        config(choice, environment, environment.startsWith("MinAtar") ? IMAGES : BOX);
    try (Workers two = new Workers(2);
        Trainer whole = new Trainer(config, TrainingSetup.CATALOG, Workers.inline());
        Trainer resumed = new Trainer(config, TrainingSetup.CATALOG, two)) {
      whole.iterate();
      State state = new State();
      whole.save(state);
      resumed.load(state);
      assertEquals(train(whole), train(resumed));
      assertTrue(TrainingSetup.sameParameters(whole, resumed));
    }
  }

  private static List<String> train(Trainer trainer) {
    RunRecorder recorder = new RunRecorder();
    trainer.addListener(recorder);
    trainer.train();
    return recorder.lines();
  }

  /** CartPole pays 1 for each step, so its signs are its rewards; Pendulum's are not. */
  @Test
  void signsOfRewardsAreLearntFromWhileTrueReturnsAreReported() {
    Map<String, Object> signs = new LinkedHashMap<>();
    signs.put("scaleRewards", false);
    signs.put("timeLimit", 16);
    List<Double> plain = returns(config("npg", "Pendulum-v1", signs));
    List<String> cartPole = lines(config("npg", "CartPole-v1", signs));
    signs.put("signRewards", true);
    List<Double> signed = returns(config("npg", "Pendulum-v1", signs));
    assertEquals(cartPole, lines(config("npg", "CartPole-v1", signs)));
    assertEquals(plain.subList(0, 8), signed.subList(0, 8));
    assertTrue(!plain.equals(signed));
    assertTrue(signed.stream().anyMatch(r -> r < -16));
  }

  private static List<String> lines(RunConfig config) {
    try (Trainer trainer = new Trainer(config, TrainingSetup.CATALOG, Workers.inline())) {
      return train(trainer);
    }
  }

  private static List<Double> returns(RunConfig config) {
    List<Double> returns = new ArrayList<>();
    try (Trainer trainer = new Trainer(config, TrainingSetup.CATALOG, Workers.inline())) {
      trainer.addListener(
          new TrainingListener() {
            @Override
            public void onEpisode(EpisodeReport report) {
              returns.add(report.episodeReturn());
            }
          });
      trainer.train();
    }
    return returns;
  }
}
