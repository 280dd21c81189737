package io.geodesic.algorithms.rollout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.testing.PlainMlp;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.policies.network.Activation;
import io.geodesic.policies.network.Mlp;
import io.geodesic.policies.policy.ValueFunction;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values at the right observations: the next one, or the episode's own last one. */
class AdvantageEstimatorTest {

  private static final Mlp NETWORK = new Mlp(4, List.of(3), 1, Activation.TANH, 1);
  private static final int N = RolloutSetup.ENVIRONMENTS;

  private final ValueFunction critic =
      new ValueFunction(NETWORK, new RandomStreams(5).stream("critic"), Workers.inline());

  /** λ = 0: Â = r + γV(s') − V(s), s' being the final observation where the limit struck. */
  @Test
  void nextValueIsOfTheEpisodesOwnNextObservation() {
    RolloutSetup setup = RolloutSetup.of(true, Workers.inline());
    AdvantageEstimator estimator = new AdvantageEstimator(critic, 0.9, 0, false);
    int truncations = 0;
    for (int k = 0; k < 4; k++) {
      Rollout rollout = setup.collector().collect();
      Batch batch = estimator.estimate(rollout, 0.3);
      int truncation = 0;
      for (int row = 0; row < rollout.size(); row++) {
        double next;
        if (rollout.terminated[row]) {
          next = 0;
        } else if (rollout.truncated[row]) {
          next = value(rollout.finalObservations, truncation++);
        } else if (row + N < rollout.size()) {
          next = value(rollout.observations, row + N);
        } else {
          next = value(rollout.lastObservations, row + N - rollout.size());
        }
        double v = value(rollout.observations, row);
        assertEquals(rollout.rewards[row] + 0.9 * next - v, batch.advantages()[row], 1e-12);
        assertEquals(v, batch.values()[row], 1e-12);
        assertEquals(batch.advantages()[row] + v, batch.returns()[row], 1e-12);
      }
      truncations += truncation;
      assertEquals(0.3, batch.progress());
      assertEquals(rollout.size(), batch.size());
      assertArrayEquals(rollout.observations(), batch.observations());
      assertArrayEquals(rollout.actions(), batch.actions());
    }
    assertTrue(truncations > 0);
  }

  @Test
  void normalizedAdvantagesHaveMeanZeroAndUnitDeviationAndReturnsStay() {
    Rollout rollout = RolloutSetup.of(false, Workers.inline()).collector().collect();
    AdvantageEstimator raw = new AdvantageEstimator(critic, 0.9, 0.8, false);
    AdvantageEstimator standard = new AdvantageEstimator(critic, 0.9, 0.8, true);
    Batch expected = raw.estimate(rollout, 0);
    Batch batch = standard.estimate(rollout, 0);
    double[] a = expected.advantages();
    double mean = Arrays.stream(a).average().orElseThrow();
    double variance = Arrays.stream(a).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    double[] normalized =
        Arrays.stream(a).map(x -> (x - mean) / (Math.sqrt(variance) + 1e-8)).toArray();
    assertArrayEquals(normalized, batch.advantages(), 1e-12);
    assertArrayEquals(expected.returns(), batch.returns());
  }

  @Test
  void equalAdvantagesBecomeZero() {
    double[] x = {3, 3, 3, 99};
    AdvantageEstimator.standardize(x, 3);
    assertArrayEquals(new double[] {0, 0, 0, 99}, x);
  }

  private double value(double[] rows, int row) {
    double[] s = Arrays.copyOfRange(rows, 4 * row, 4 * row + 4);
    return new PlainMlp(NETWORK).output(critic.parameters(), s)[0];
  }
}
