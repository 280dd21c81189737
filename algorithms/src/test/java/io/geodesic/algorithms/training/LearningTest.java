package io.geodesic.algorithms.training;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.commons.parallel.Workers;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The algorithms learn: on CartPole, where random actions return 22 on average, the mean return of
 * the last 100 episodes is a multiple of that within 20,000 steps.
 */
class LearningTest {

  private static final int SEEDS = 3;

  @ParameterizedTest
  @ValueSource(strings = {"npg", "trpo", "acktr", "ppo", "ppo-kl"})
  void meanReturnRisesFarAboveThatOfRandomActions(String algorithm) {
    double sum = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      double last = finalReturn(algorithm, seed);
      assertTrue(last > 40, algorithm + " with seed " + seed + ": " + last);
      sum += last;
    }
    assertTrue(sum / SEEDS > 80, algorithm + ": " + sum / SEEDS);
  }

  private static double finalReturn(String algorithm, int seed) {
    RunConfig config =
        RunConfig.resolve(
            TrainingSetup.CATALOG,
            "CartPole-v1",
            AlgorithmChoice.parse(algorithm),
            seed,
            20_000L,
            null,
            Map.of("hidden", "16,16", "evaluationInterval", "0", "evaluationEpisodes", "1"));
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
}
