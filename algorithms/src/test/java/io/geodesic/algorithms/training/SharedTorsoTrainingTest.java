package io.geodesic.algorithms.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.checkpoint.State;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs whose actor and critic share a network. */
class SharedTorsoTrainingTest {

  private static final int SEEDS = 3;

  /** Random actions return 22 on average; 20,000 steps, as many as the tests of two networks. */
  @ParameterizedTest
  @CsvSource({"a2c, 32", "trpo, 90", "acktr, 40", "ppo, 90", "acktr+exact, 40"})
  void meanReturnRisesAboveThatOfRandomActions(String algorithm, double expected) {
    double sum = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      sum += finalReturn(algorithm, seed);
    }
    double mean = sum / SEEDS;
    assertTrue(mean > expected, () -> algorithm + ": " + mean);
  }

  private static double finalReturn(String algorithm, int seed) {
    Map<String, String> overrides =
        Map.of(
            "torso", "shared",
            "scaleRewards", "true",
            "hidden", "16,16",
            "evaluationInterval", "0",
            "evaluationEpisodes", "1");
    RunConfig config =
        RunConfig.resolve(
            TrainingSetup.CATALOG,
            "CartPole-v1",
            AlgorithmChoice.parse(algorithm),
            seed,
            20_000L,
            null,
            overrides);
    double[] mean = new double[1];
    try (Trainer trainer = new Trainer(config, TrainingSetup.CATALOG, Workers.inline())) {
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

  @ParameterizedTest
  @CsvSource({
    "npg, CartPole-v1",
    "trpo+kfac, Pendulum-v1",
    "acktr, CartPole-v1",
    "acktr, Pendulum-v1",
    "ppo, Pendulum-v1",
    "a2c, CartPole-v1"
  })
  void resumedRunContinuesBitForBitForAnyNumberOfThreads(String choice, String environment) {
    RunConfig config = shared(choice, environment);
    try (Workers two = new Workers(2);
        Trainer whole = new Trainer(config, TrainingSetup.CATALOG, Workers.inline());
        Trainer resumed = new Trainer(config, TrainingSetup.CATALOG, two)) {
      for (int k = 0; k < 3; k++) {
        whole.iterate();
      }
      State state = new State();
      whole.save(state);
      resumed.load(state);
      assertEquals(train(whole), train(resumed));
      assertArrayEquals(whole.agent().policy().parameters(), resumed.agent().policy().parameters());
      assertTrue(whole.agent().critic().isShared());
    }
  }

  private static RunConfig shared(String choice, String environment) {
    RunConfig config = TrainingSetup.config(choice, environment);
    return new RunConfig(
        config.environment(),
        config.algorithm(),
        config.curvature(),
        config.seed(),
        config.steps(),
        config.environments(),
        config
            .settings()
            .with(Map.of("torso", "shared", "logStd", "state_dependent", "squashActions", true)));
  }

  private static List<String> train(Trainer trainer) {
    RunRecorder recorder = new RunRecorder();
    trainer.addListener(recorder);
    trainer.train();
    return recorder.lines();
  }
}
