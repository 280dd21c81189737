package io.geodesic.algorithms.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.policies.checkpoint.State;
import org.junit.jupiter.api.Test;

class AdamTest {

  private static final int LENGTH = 7;
  private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

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
      adam.ascend(alpha, NO_LIMIT, g, theta);
      assertArrayEquals(expected, theta, 1e-12);
    }
  }

  @Test
  void loadedOptimizerContinuesWithTheSameBits() {
    Adam saved = new Adam(LENGTH);
    double[] theta = new double[LENGTH];
    saved.ascend(0.1, NO_LIMIT, PolicyCase.normal(1, LENGTH, 1), theta);
    State state = new State();
    saved.save(state);
    Adam loaded = new Adam(LENGTH);
    loaded.load(state);
    double[] other = theta.clone();
    double[] g = PolicyCase.normal(2, LENGTH, 1);
    saved.ascend(0.1, NO_LIMIT, g, theta);
    loaded.ascend(0.1, NO_LIMIT, g, other);
    assertArrayEquals(theta, other);
  }

  @Test
  void longGradientsCountAsScaledToTheLargestNorm() {
    double[] g = {3, 0, -4};
    double[] clipped = new double[3];
    assertEquals(5, new Adam(3).ascend(0.1, 0.5, g, clipped));
    double[] expected = new double[3];
    new Adam(3).ascend(0.1, NO_LIMIT, new double[] {0.3, 0, -0.4}, expected);
    assertArrayEquals(expected, clipped, 1e-15);
    assertArrayEquals(new double[] {3, 0, -4}, g);
  }

  @Test
  void shortGradientsKeepTheirBits() {
    double[] g = PolicyCase.normal(3, LENGTH, 1);
    double[] within = new double[LENGTH];
    double[] free = new double[LENGTH];
    double norm = new Adam(LENGTH).ascend(0.1, NO_LIMIT, g, free);
    new Adam(LENGTH).ascend(0.1, norm, g, within);
    assertArrayEquals(free, within);
    assertEquals(0, new Adam(0).ascend(0.1, 1, new double[0], new double[0]));
  }

  @Test
  void unusableGradientsChangeNothing() {
    for (double bad : new double[] {Double.NaN, Double.NEGATIVE_INFINITY, 1e200}) {
      Adam adam = new Adam(2);
      Adam untouched = new Adam(2);
      double[] theta = {1, 2};
      double norm = adam.ascend(0.1, 1, new double[] {1, bad}, theta);
      assertFalse(Double.isFinite(norm));
      assertArrayEquals(new double[] {1, 2}, theta);
      double[] other = theta.clone();
      adam.ascend(0.1, 1, new double[] {1, 1}, theta);
      untouched.ascend(0.1, 1, new double[] {1, 1}, other);
      assertArrayEquals(other, theta);
    }
  }
}
