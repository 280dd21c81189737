package io.geodesic.algorithms.rollout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.testing.Allocation;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.policy.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is recorded, against environments that are stepped one by one. */
class RolloutCollectorTest {

  private static final int N = RolloutSetup.ENVIRONMENTS;
  private static final int T = RolloutSetup.STEPS;

  /**
   * Four collections in a row, each with parameters of its own; each environment on its own gives
   * the rows t·N + e.
   */
  @Test
  void rowsAreTimeMajorAndEqualEnvironmentsSteppedAlone() {
    RolloutSetup setup = RolloutSetup.of(false, Workers.inline());
    Lane[] lanes = new Lane[N];
    Arrays.setAll(lanes, Lane::new);
    int truncations = 0;
    int terminations = 0;
    for (int collection = 0; collection < 4; collection++) {
      favourSecondAction(setup.policy());
      Arrays.stream(lanes).forEach(lane -> favourSecondAction(lane.policy));
      Rollout rollout = setup.collector().collect();
      List<Integer> truncated = new ArrayList<>();
      for (int t = 0; t < T; t++) {
        for (int e = 0; e < N; e++) {
          int row = t * N + e;
          assertArrayEquals(lanes[e].observation, slice(rollout.observations, row));
          Outcome outcome = lanes[e].step();
          assertEquals(lanes[e].action[0], rollout.actions[row]);
          assertEquals(outcome.reward(), rollout.rewards[row]);
          assertEquals(outcome.terminated(), rollout.terminated[row]);
          assertEquals(outcome.truncated(), rollout.truncated[row]);
          terminations += outcome.terminated() ? 1 : 0;
          if (outcome.truncated() && !outcome.terminated()) {
            int at = truncated.size();
            truncated.add(row);
            assertEquals(row, rollout.truncationRows[at]);
            assertArrayEquals(lanes[e].last, slice(rollout.finalObservations, at));
          }
        }
      }
      assertEquals(truncated.size(), rollout.truncations());
      truncations += truncated.size();
      for (int e = 0; e < N; e++) {
        assertArrayEquals(lanes[e].observation, slice(rollout.lastObservations, e));
      }
    }
    assertTrue(truncations > 0 && terminations > 0);
  }

  private static void favourSecondAction(Policy policy) {
    policy.parameters()[policy.parameterCount() - 1] += 0.5;
  }

  @Test
  void listenerHearsOfWholeEpisodes() {
    RolloutSetup setup = RolloutSetup.of(true, Workers.inline());
    List<String> heard = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    setup.collector().setListener((r, length) -> heard.add(r + " " + length));
    int[] lengths = new int[N];
    for (int collection = 0; collection < 4; collection++) {
      Rollout rollout = setup.collector().collect();
      for (int row = 0; row < rollout.size(); row++) {
        lengths[row % N]++;
        if (rollout.terminated[row] || rollout.truncated[row]) {
          // CartPole's own reward is 1 at each step, whatever the scaling.
          expected.add((double) lengths[row % N] + " " + lengths[row % N]);
          lengths[row % N] = 0;
        }
      }
    }
    assertEquals(expected, heard);
    assertTrue(heard.size() > 5);
  }

  @Test
  void experienceHasTheSameBitsForAnyNumberOfThreads() {
    try (Workers two = new Workers(2)) {
      RolloutSetup one = RolloutSetup.of(true, Workers.inline());
      RolloutSetup other = RolloutSetup.of(true, two);
      for (int k = 0; k < 5; k++) {
        assertSame(one.collector().collect(), other.collector().collect());
      }
    }
  }

  @Test
  void loadedCollectorContinuesWithTheSameBits() {
    for (int before : new int[] {0, 3}) {
      RolloutSetup saved = RolloutSetup.of(true, Workers.inline());
      for (int k = 0; k < before; k++) {
        saved.collector().collect();
      }
      State state = new State();
      saved.collector().save(state.scope("collector"));
      saved.normalizer().save(state.scope("normalizer"));
      RolloutSetup loaded = RolloutSetup.of(true, Workers.inline());
      loaded.collector().load(state.scope("collector"));
      loaded.normalizer().load(state.scope("normalizer"));
      for (int k = 0; k < 3; k++) {
        assertSame(saved.collector().collect(), loaded.collector().collect());
      }
    }
  }

  /** Many rows, as the compiler sees to the kernels of a few rows late. */
  @Test
  void collectingAllocatesNothingAfterWarmUp() {
    for (boolean normalize : new boolean[] {false, true}) {
      RolloutSetup setup = RolloutSetup.of(normalize, Workers.inline(), 64, 16);
      assertEquals(0, Allocation.afterWarmUp(() -> setup.collector().collect()));
    }
  }

  private static void assertSame(Rollout expected, Rollout actual) {
    assertArrayEquals(expected.observations, actual.observations);
    assertArrayEquals(expected.actions, actual.actions);
    assertArrayEquals(expected.rewards, actual.rewards);
    assertArrayEquals(expected.terminated, actual.terminated);
    assertArrayEquals(expected.truncated, actual.truncated);
    assertArrayEquals(expected.lastObservations, actual.lastObservations);
    assertEquals(expected.truncations(), actual.truncations());
    for (int i = 0; i < expected.truncations(); i++) {
      assertEquals(expected.truncationRows[i], actual.truncationRows[i]);
      assertArrayEquals(slice(expected.finalObservations, i), slice(actual.finalObservations, i));
    }
  }

  private static double[] slice(double[] rows, int row) {
    return Arrays.copyOfRange(rows, 4 * row, 4 * row + 4);
  }

  /** One environment with its own policy object and streams. */
  private static final class Lane {

    private final Environment environment = RolloutSetup.spec().make();
    private final Policy policy = RolloutSetup.newPolicy();
    private final RandomStream random;
    private final RandomStream[] actions;
    private final double[] observation = new double[4];
    private final double[] action = new double[1];
    private double[] last = new double[0];

    Lane(int e) {
      RandomStreams streams = new RandomStreams(11);
      random = streams.stream("environment", e);
      actions = new RandomStream[] {streams.stream("actions", e)};
      environment.reset(random, observation, 0);
    }

    Outcome step() {
      policy.act(observation, 1, actions, action);
      Outcome outcome = new Outcome();
      environment.step(action, 0, observation, 0, outcome);
      if (outcome.done()) {
        last = observation.clone();
        environment.reset(random, observation, 0);
      }
      return outcome;
    }
  }
}
