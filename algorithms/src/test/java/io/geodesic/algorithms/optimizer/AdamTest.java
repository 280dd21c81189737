package io.geodesic.algorithms.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.policies.checkpoint.State;
import org.junit.jupiter.api.Test;

class AdamTest {

  private static final int LENGTH = 7;

  /** Algorithm 1 of the paper, with its symbols, uphill. */
  @Test
  void stepsFollowThePapersAlgorithm() {
    Adam adam = new Adam(LENGTH);
    double[] theta = PolicyCase.normal(1, LENGTH, 1);
    double[] expected = theta.clone();
    double[] m = new double[LENGTH];
    double[] v = new double[LENGTH];
    for (int t = 1; t <= 20; t++) {
      double[] g = PolicyCase.normal(10 + t, LENGTH, t);
      double alpha = 0.1 / t;
      for (int i = 0; i < LENGTH; i++) {
        m[i] = 0.9 * m[i] + 0.1 * g[i];
        v[i] = 0.999 * v[i] + 0.001 * g[i] * g[i];
        double mHat = m[i] / (1 - StrictMath.pow(0.9, t));
        double vHat = v[i] / (1 - StrictMath.pow(0.999, t));
        expected[i] += alpha * mHat / (Math.sqrt(vHat) + 1e-5);
      }
      adam.ascend(alpha, g, theta);
      assertArrayEquals(expected, theta, 1e-12);
    }
  }

  @Test
  void loadedOptimizerContinuesWithTheSameBits() {
    Adam saved = new Adam(LENGTH);
    double[] theta = new double[LENGTH];
    saved.ascend(0.1, PolicyCase.normal(1, LENGTH, 1), theta);
    State state = new State();
    saved.save(state);
    Adam loaded = new Adam(LENGTH);
    loaded.load(state);
    double[] other = theta.clone();
    double[] g = PolicyCase.normal(2, LENGTH, 1);
    saved.ascend(0.1, g, theta);
    loaded.ascend(0.1, g, other);
    assertArrayEquals(theta, other);
  }

  @Test
  void longGradientsAreScaledToTheLargestNorm() {
    double[] g = {3, 0, -4};
    Adam.clipNorm(g, 0.5);
    assertArrayEquals(new double[] {0.3, 0, -0.4}, g, 1e-16);
  }

  @Test
  void shortGradientsKeepTheirBits() {
    double[] g = {0.3, 0, -0.4};
    Adam.clipNorm(g, 0.5 + 1e-15);
    assertArrayEquals(new double[] {0.3, 0, -0.4}, g);
    Adam.clipNorm(new double[0], 1);
    assertEquals(0.3, g[0]);
  }
}
