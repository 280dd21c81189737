package io.geodesic.algorithms.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.commons.linalg.Matrix;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.environments.linear.LinearQuadraticCost;
import io.geodesic.environments.linear.LinearQuadraticSystem;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Linear policies on a linear-quadratic regulator: what the learned gain costs is computed exactly,
 * and so is the least cost that any policy can have.
 */
class AnalyticOptimumTest {

  private static final int EPISODE = 200;

  @ParameterizedTest
  @ValueSource(strings = {"npg", "trpo"})
  void learnedGainComesWithinThreePercentOfTheOptimum(String algorithm) {
    RunConfig config =
        RunConfig.resolve(
            TrainingSetup.CATALOG,
            "LQR-2-1",
            AlgorithmChoice.parse(algorithm),
            0,
            100_000L,
            null,
            Map.of("hidden", "", "gaeLambda", "1", "evaluationInterval", "0"));
    double[] weights;
    try (Trainer trainer = new Trainer(config, TrainingSetup.CATALOG, Workers.inline())) {
      trainer.train();
      weights = trainer.agent().policy().parameters().clone();
    }
    assertEquals(4, weights.length, "two weights, a bias and log σ");
    LinearQuadraticSystem system = LinearQuadraticSystem.of(2, 1);
    Matrix gain = new Matrix(1, 2, new double[] {-weights[0], -weights[1]});
    double cost = LinearQuadraticCost.of(system, gain, 1).episode(EPISODE);
    double least = LinearQuadraticCost.best(system, 1).episode(EPISODE);
    assertTrue(cost < 1.03 * least, cost + " against " + least);
    assertTrue(Math.abs(weights[2]) < 0.1, "the bias is " + weights[2]);
  }
}
