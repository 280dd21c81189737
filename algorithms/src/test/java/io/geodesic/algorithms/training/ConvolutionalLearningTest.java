package io.geodesic.algorithms.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.policies.network.ConvNet;
import io.geodesic.policies.network.Convolution;
import io.geodesic.policies.network.ImageSize;
import io.geodesic.policies.network.Mlp;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Image observations get a convolutional network, which learns. */
class ConvolutionalLearningTest {

  private static final String SPOT = "Spot-v0";
  private static final int SEEDS = 3;

  /** Of the 20 answers of an episode random actions have 10 right; 100 episodes give ±0.2. */
  @ParameterizedTest
  @ValueSource(strings = {"trpo+kfac", "trpo+ekfac", "npg+diagonal", "acktr"})
  void answersBecomeRight(String choice) {
    double sum = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      double last = finalReturn(choice, seed);
      assertTrue(last > 12, choice + " with seed " + seed + ": " + last);
      sum += last;
    }
    assertTrue(sum / SEEDS > 14, choice + ": " + sum / SEEDS);
  }

  @Test
  void networksFollowTheSettings() {
    RunConfig config = config("trpo+kfac", 1, Map.of("filters", "3,2", "kernel", "2"));
    Agent agent = agent(config);
    ConvNet actor = assertInstanceOf(ConvNet.class, agent.policy().network());
    assertEquals(new ImageSize(5, 5, 1), actor.image());
    assertEquals(
        List.of(new Convolution(3, 2, 1, 0), new Convolution(2, 2, 1, 0)), actor.convolutions());
    assertEquals(18, actor.head().inputs());
    ConvNet judge = assertInstanceOf(ConvNet.class, agent.critic().network());
    assertEquals(1, judge.outputs());
    assertInstanceOf(Mlp.class, agent(config("trpo", 1, Map.of("filters", ""))).policy().network());
  }

  @Test
  void kernelsThatDoNotFitAreNamed() {
    RunConfig config = config("trpo", 1, Map.of("kernel", "6"));
    Exception thrown = assertThrows(IllegalArgumentException.class, () -> agent(config));
    assertEquals(
        "a kernel of 6 pixels does not fit into an image of 5×5 with padding 0",
        thrown.getMessage());
  }

  @Test
  void runsHaveTheSameBitsForAnyNumberOfThreads() {
    RunConfig config = config("trpo+kfac", 1, Map.of("hidden", "8", "filters", "3"));
    double[] one = trained(config, 1);
    assertArrayEquals(one, trained(config, 2));
  }

  private static double[] trained(RunConfig config, int threads) {
    try (Workers workers = new Workers(threads);
        Trainer trainer = new Trainer(config, catalog(), workers)) {
      trainer.train();
      return trainer.agent().policy().parameters().clone();
    }
  }

  private static double finalReturn(String choice, int seed) {
    double[] mean = new double[1];
    RunConfig config =
        config(choice, seed, Map.of("hidden", "16", "filters", "4", "horizon", "128"));
    try (Trainer trainer = new Trainer(config, catalog(), Workers.inline())) {
      trainer.addListener(
          new TrainingListener() {
            @Override
            public void onIteration(IterationReport report) {
              mean[0] = report.meanReturn();
            }
          });
      trainer.train();
    }
    return mean[0];
  }

  private static RunConfig config(String choice, int seed, Map<String, String> overrides) {
    AlgorithmChoice parsed = AlgorithmChoice.parse(choice);
    RunConfig resolved = RunConfig.resolve(catalog(), SPOT, parsed, seed, 16_384L, 4, overrides);
    return new RunConfig(
        SPOT,
        resolved.algorithm(),
        resolved.curvature(),
        seed,
        resolved.steps(),
        resolved.environments(),
        resolved.settings().with(Map.of("evaluationInterval", 0, "evaluationEpisodes", 1)));
  }

  private static Agent agent(RunConfig config) {
    return Agent.create(
        catalog().environments().spec(SPOT),
        config.settings(),
        new RandomStreams(1),
        Workers.inline());
  }

  private static Catalog catalog() {
    Catalog catalog = Catalog.standard();
    catalog
        .environments()
        .register(
            new EnvironmentSpec(
                SPOT,
                OptionalInt.of(20),
                OptionalDouble.empty(),
                "say left or right",
                SpotTask::new));
    return catalog;
  }
}
