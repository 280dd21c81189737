package io.geodesic.policies.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.policies.testing.Inputs;

/** KL(old‖current). */
class DivergenceTest {

  private static final int SEEDS = 5;

  @ForEachDistribution
  void klEqualsClosedForm(DistributionCase row) {
    RecordedDistribution recorded = new RecordedDistribution(row.distribution());
    for (int seed = 0; seed < SEEDS; seed++) {
      double[][] old = row.parameters(seed);
      double[][] current = row.parameters(seed + 100);
      double expected = row.reference().kl(old, current);
      assertEquals(expected, recorded.kl(old, current), 1e-13 * (1 + expected));
    }
  }

  /** The expectation is under the old distribution; under the current one it is another number. */
  @ForEachDistribution
  void klIsTheExpectedLogRatioUnderTheOldDistribution(DistributionCase row) {
    RecordedDistribution recorded = new RecordedDistribution(row.distribution());
    for (int seed = 0; seed < SEEDS; seed++) {
      double[][] old = row.parameters(seed);
      double[][] current = row.parameters(seed + 100);
      Quadrature support = row.reference().support(old);
      double[] oldLogs = recorded.logProbabilities(old, support);
      double[] currentLogs = recorded.logProbabilities(current, support);
      double expectation = 0;
      for (int i = 0; i < oldLogs.length; i++) {
        double probability = support.weights()[i] * StrictMath.exp(oldLogs[i]);
        expectation += probability * (oldLogs[i] - currentLogs[i]);
      }
      assertEquals(expectation, recorded.kl(old, current), 1e-11 * (1 + expectation));
      double swapped = recorded.kl(current, old);
      assertTrue(
          Math.abs(swapped - expectation) > 1e-4 * expectation,
          "the pair does not tell the directions apart");
    }
  }

  @ForEachDistribution
  void eachExampleOfABatchHasItsOwnKl(DistributionCase row) {
    int rows = 6;
    double[][] old = row.parameters(DistributionCase.random(3), rows);
    double[][] current = row.parameters(DistributionCase.random(4), rows);
    RecordedDistribution recorded = new RecordedDistribution(row.distribution());
    double[] batch =
        new Inputs()
            .put(recorded.old, old)
            .put(recorded.current, current)
            .evaluate(row.distribution().kl(recorded.old, recorded.current), rows);
    for (int i = 0; i < rows; i++) {
      assertEquals(recorded.kl(row.example(old, i), row.example(current, i)), batch[i]);
    }
    assertNotEquals(batch[0], batch[1]);
  }

  @ForEachDistribution
  void klOfEqualDistributionsIsExactlyZero(DistributionCase row) {
    RecordedDistribution recorded = new RecordedDistribution(row.distribution());
    for (int seed = 0; seed < 20; seed++) {
      double[][] parameters = row.parameters(seed);
      assertEquals(0.0, Math.abs(recorded.kl(parameters, parameters)));
    }
    for (double[][] parameters : row.extremes()) {
      assertEquals(0.0, Math.abs(recorded.kl(parameters, parameters)));
    }
  }

  /** Not negative for any distance; what is below zero is the rounding of numbers near 1. */
  @ForEachDistribution
  void klIsNotNegative(DistributionCase row) {
    RecordedDistribution recorded = new RecordedDistribution(row.distribution());
    RandomStream random = DistributionCase.random(5);
    for (double distance = 1; distance > 1e-12; distance /= 4) {
      double[][] old = row.parameters(random, 1);
      double[][] current = DistributionCase.copy(old);
      for (double[] part : current) {
        for (int j = 0; j < part.length; j++) {
          part[j] += distance * random.nextGaussian();
        }
      }
      double kl = recorded.kl(old, current);
      assertTrue(kl >= -1e-15, () -> "KL is " + kl);
    }
  }
}
