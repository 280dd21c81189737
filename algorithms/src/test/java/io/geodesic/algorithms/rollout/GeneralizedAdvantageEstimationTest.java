package io.geodesic.algorithms.rollout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.geodesic.algorithms.testing.PolicyCase;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Advantages against the sum that defines them. */
class GeneralizedAdvantageEstimationTest {

  @Property(tries = 300)
  void advantagesEqualTheDefinition(
      @ForAll @IntRange(min = 1, max = 12) int steps,
      @ForAll @IntRange(min = 1, max = 4) int environments,
      @ForAll @IntRange(min = 0, max = 1000) int seed,
      @ForAll @DoubleRange(min = 0, max = 1) double gamma,
      @ForAll @DoubleRange(min = 0, max = 1) double lambda) {
    Case c = new Case(steps, environments, seed);
    assertArrayEquals(c.definition(gamma, lambda), c.compute(gamma, lambda), 1e-12);
    assertArrayEquals(c.definition(gamma, 0), c.compute(gamma, 0), 1e-12);
    assertArrayEquals(c.definition(gamma, 1), c.compute(gamma, 1), 1e-12);
  }

  /** λ = 1: discounted rewards up to the end or the bootstrap, minus the value. */
  @Property(tries = 100)
  void withoutDecayReturnsAreDiscountedRewardsAndABootstrap(
      @ForAll @IntRange(min = 0, max = 1000) int seed) {
    Case c = new Case(9, 2, seed);
    c.compute(0.9, 1);
    for (int row = 0; row < c.rollout.size(); row++) {
      double expected = 0;
      double discount = 1;
      for (int t = row; t < c.rollout.size(); t += 2) {
        expected += discount * c.rollout.rewards[t];
        discount *= 0.9;
        boolean last = t + 2 >= c.rollout.size();
        if (c.rollout.terminated[t]) {
          break;
        }
        if (c.rollout.truncated[t] || last) {
          expected += discount * c.nextValues[t];
          break;
        }
      }
      assertEquals(expected, c.returns[row], 1e-12);
    }
  }

  /** γ = 0.5, λ = 0.5, by hand. */
  @Test
  void terminationEndsTheFutureAndTruncationKeepsIt() {
    Case c = new Case(2, 1, 0);
    c.rollout.rewards[0] = 1;
    c.rollout.rewards[1] = 2;
    c.values = new double[] {10, 20};
    c.nextValues = new double[] {20, 40};
    Arrays.fill(c.rollout.terminated, false);
    Arrays.fill(c.rollout.truncated, false);
    c.rollout.truncated[1] = true;
    assertArrayEquals(new double[] {1 + 10 - 10 + 0.25 * 2, 2}, c.compute(0.5, 0.5));
    c.rollout.terminated[1] = true;
    assertArrayEquals(new double[] {1 + 0.25 * -18, -18}, c.compute(0.5, 0.5));
    c.rollout.terminated[0] = true;
    assertArrayEquals(new double[] {-9, -18}, c.compute(0.5, 0.5));
    assertArrayEquals(new double[] {1, 2}, c.returns);
  }

  private static final class Case {

    private final Rollout rollout;
    private double[] values;
    private double[] nextValues;
    private double[] returns = new double[0];

    Case(int steps, int environments, int seed) {
      rollout = new Rollout(steps, environments, 1, 1);
      int n = rollout.size();
      System.arraycopy(PolicyCase.normal(seed, n, 1), 0, rollout.rewards, 0, n);
      values = PolicyCase.normal(seed + 1, n, 1);
      nextValues = PolicyCase.normal(seed + 2, n, 1);
      double[] ends = PolicyCase.normal(seed + 3, n, 1);
      for (int i = 0; i < n; i++) {
        rollout.terminated[i] = ends[i] < -1;
        rollout.truncated[i] = ends[i] > 1;
        if (!rollout.truncated[i] && i + environments < n) {
          nextValues[i] = values[i + environments];
        }
      }
    }

    double[] compute(double gamma, double lambda) {
      double[] advantages = new double[rollout.size()];
      returns = new double[rollout.size()];
      GeneralizedAdvantageEstimation.compute(
          rollout, values, nextValues, gamma, lambda, advantages, returns);
      for (int i = 0; i < returns.length; i++) {
        assertEquals(advantages[i] + values[i], returns[i]);
      }
      return advantages;
    }

    /** Σ_l (γλ)^l δ_{t+l} up to the end of the episode or of the rollout. */
    double[] definition(double gamma, double lambda) {
      double[] out = new double[rollout.size()];
      for (int row = 0; row < out.length; row++) {
        double weight = 1;
        for (int t = row; t < out.length; t += rollout.environments()) {
          double future = rollout.terminated[t] ? 0 : nextValues[t];
          out[row] += weight * (rollout.rewards[t] + gamma * future - values[t]);
          if (rollout.terminated[t] || rollout.truncated[t]) {
            break;
          }
          weight *= gamma * lambda;
        }
      }
      return out;
    }
  }
}
