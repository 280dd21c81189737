package io.geodesic.policies.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.geodesic.policies.testing.Inputs;
import org.junit.jupiter.api.Test;

/** Switches of which one value hardly ever occurs, and switches without a preference. */
class BernoulliTest {

  private static final double RELATIVE = 1e-12;

  /**
   * With a logit of 40 the other value has probability q = e⁻⁴⁰, while p = 1 and 1 − p = 0 in
   * double. Then H = 41q, the KL to a logit of 42 is q + qe⁻², and the Fisher information is q.
   */
  @Test
  void rareValuesKeepTheirRelativePrecision() {
    RecordedDistribution one = new RecordedDistribution(new Bernoulli(1));
    double q = StrictMath.exp(-40);
    for (int sign : new int[] {-1, 1}) {
      double[][] logit = {{sign * 40}};
      double[][] other = {{sign * 42}};
      assertEquals(1, one.entropy(logit) / (41 * q), RELATIVE);
      assertEquals(1, one.kl(logit, other) / (q + q * StrictMath.exp(-2)), RELATIVE);
      assertEquals(1, one.metric(logit).getEntry(0, 0) / q, RELATIVE);
      Inputs inputs = new Inputs().put(one.current, logit);
      double root = inputs.evaluate(one.distribution.fisherRoot(one.current, 0), 1)[0];
      assertEquals(1, root * root / q, RELATIVE);
    }
  }

  @Test
  void modeWithoutPreferenceIsZero() {
    double[] taken = new double[3];
    double tiny = Double.MIN_VALUE;
    new Bernoulli(3).mode(new double[][] {{0, -tiny, tiny}}, 1, taken);
    assertArrayEquals(new double[] {0, 0, 1}, taken);
  }
}
