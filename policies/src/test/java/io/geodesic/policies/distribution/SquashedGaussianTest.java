package io.geodesic.policies.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.commons.random.RandomStream;
import org.junit.jupiter.api.Test;

/** What squashing adds: bounds, saturation and an entropy without closed form. */
class SquashedGaussianTest {

  private final SquashedGaussian narrow = new SquashedGaussian(new DiagonalGaussian(1, 0));
  private final RecordedDistribution recorded = new RecordedDistribution(narrow);

  @Test
  void actionsOnTheBoundsCountAsTheirNeighboursWithin() {
    double[][] parameters = {{0.3}, {-1}};
    for (double sign : new double[] {-1, 1}) {
      double[] bound = {sign};
      double[] neighbour = {sign * Math.nextDown(1.0)};
      double expected = recorded.logProbability(parameters, neighbour);
      assertTrue(Double.isFinite(expected));
      assertEquals(expected, recorded.logProbability(parameters, bound));
      assertArrayEquals(recorded.score(parameters, neighbour), recorded.score(parameters, bound));
    }
  }

  @Test
  void drawsStayStrictlyWithinTheBounds() {
    RandomStream[] random = {DistributionCase.random(1)};
    double[] action = new double[1];
    for (int i = 0; i < 1000; i++) {
      narrow.sample(new double[][] {{i % 2 == 0 ? 25 : -25}, {1}}, 1, random, action);
      assertTrue(action[0] > -1 && action[0] < 1, () -> "drew " + action[0]);
    }
  }

  /** The errors that the class documents, for means where the rule does worst and elsewhere. */
  @Test
  void entropyIsAsAccurateAsDocumented() {
    double[][] bounds = {{0.1, 1e-13}, {0.5, 1e-13}, {1, 1e-8}, {2, 1e-4}, {10, 0.4}, {1e3, 40}};
    for (double[] bound : bounds) {
      double worst = 0;
      for (int i = -24; i <= 24; i++) {
        double mean = i / 8.0 * bound[0];
        double entropy = recorded.entropy(new double[][] {{mean}, {StrictMath.log(bound[0])}});
        worst = Math.max(worst, Math.abs(entropy - fineEntropy(mean, bound[0])));
      }
      double error = worst;
      assertTrue(error < bound[1], () -> "error " + error + " at σ = " + bound[0]);
    }
  }

  /** By a rule with 4000 nodes. */
  private static double fineEntropy(double mean, double std) {
    double entropy = 0.5 * StrictMath.log(2 * Math.PI * Math.E) + StrictMath.log(std);
    double step = 0.005;
    for (int k = -2000; k <= 2000; k++) {
      double z = k * step;
      double u = Math.abs(mean + z * std);
      double density = StrictMath.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
      entropy +=
          step * density * 2 * (StrictMath.log(2) - u - StrictMath.log1p(StrictMath.exp(-2 * u)));
    }
    return entropy;
  }
}
