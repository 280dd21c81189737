package io.geodesic.policies.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.policies.testing.Inputs;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Nearly deterministic and very wide distributions. */
class ExtremeParametersTest {

  @ForEachDistribution
  void everythingStaysFinite(DistributionCase row) {
    RecordedDistribution recorded = new RecordedDistribution(row.distribution());
    for (double[][] parameters : row.extremes()) {
      for (double[] action : row.reference().support(parameters).actions()) {
        assertFinite(recorded.logProbability(parameters, action));
        assertFinite(recorded.score(parameters, action));
      }
      assertFinite(recorded.entropy(parameters));
      for (double[] line : recorded.metric(parameters).getData()) {
        assertFinite(line);
      }
      for (int k = 0; k < row.distribution().fisherRootColumns(); k++) {
        Inputs inputs = new Inputs().put(recorded.current, parameters);
        assertFinite(inputs.evaluate(row.distribution().fisherRoot(recorded.current, k), 1));
      }
      for (double[][] other : row.extremes()) {
        assertFinite(recorded.kl(parameters, other));
      }
    }
  }

  @ForEachDistribution
  void logProbabilityEntropyAndKlKeepTheirPrecision(DistributionCase row) {
    RecordedDistribution recorded = new RecordedDistribution(row.distribution());
    for (double[][] parameters : row.extremes()) {
      double[] mode = row.reference().mode(parameters);
      assertClose(
          row.reference().logProbability(parameters, mode),
          recorded.logProbability(parameters, mode));
      assertClose(row.reference().entropy(parameters), recorded.entropy(parameters));
      for (double[][] other : row.extremes()) {
        assertClose(row.reference().kl(parameters, other), recorded.kl(parameters, other));
      }
    }
  }

  @Test
  void impossibleActionHasTheDifferenceOfLogitsAsLogProbability() {
    RecordedDistribution recorded = new RecordedDistribution(new Categorical(2));
    assertEquals(-1400, recorded.logProbability(new double[][] {{-700, 700}}, new double[] {0}));
  }

  private static void assertClose(double expected, double actual) {
    assertEquals(expected, actual, 1e-12 * (1 + Math.abs(expected)));
  }

  private static void assertFinite(double... values) {
    assertTrue(Arrays.stream(values).allMatch(Double::isFinite), () -> Arrays.toString(values));
  }
}
