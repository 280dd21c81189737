package io.geodesic.environments;

import static io.geodesic.environments.RegisteredEnvironments.affordable;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.registry.EnvironmentSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every registered environment. */
class EnvironmentPropertiesTest {
  private static final int STEPS = 3000;

  /** Environments with a single initial state. */
  private static final Set<String> ONE_START =
      Set.of(
          "FrozenLake-v1",
          "FrozenLakeNotSlippery-v1",
          "FrozenLake8x8-v1",
          "FrozenLake8x8NotSlippery-v1",
          "MinAtar/Asterix-v1",
          "MinAtar/Asterix-v0",
          "MinAtar/Seaquest-v1",
          "MinAtar/Seaquest-v0",
          "MinAtar/SpaceInvaders-v1",
          "MinAtar/SpaceInvaders-v0",
          "CliffWalking-v1",
          "CliffWalkingSlippery-v1",
          "Chain-5",
          "GaussianBandit");

  static Stream<String> ids() {
    return RegisteredEnvironments.ids();
  }

  /** An environment stepped with random actions, reset when an episode ends. */
  private static final class Walk implements AutoCloseable {
    final Environment environment;
    final double[] observation;
    final double[] action;
    final Outcome outcome = new Outcome();
    final RandomStream random;
    final RandomStream actions;

    Walk(String id, long seed) {
      RegisteredEnvironments.assumeAvailable(id);
      environment = Environments.standard().make(id);
      observation = new double[environment.observationSpace().size()];
      action = new double[environment.actionSpace().size()];
      random = new RandomStreams(seed).stream("environment");
      actions = new RandomStreams(seed).stream("actions");
    }

    Walk reset() {
      environment.reset(random, observation, 0);
      return this;
    }

    void step() {
      environment.actionSpace().sample(actions, action, 0);
      environment.step(action, 0, observation, 0, outcome);
    }

    void stepOrReset() {
      step();
      if (outcome.done()) {
        reset();
      }
    }

    double[] record() {
      double[] state = state();
      double[] record = Arrays.copyOf(observation, observation.length + state.length + 3);
      System.arraycopy(state, 0, record, observation.length, state.length);
      record[record.length - 3] = outcome.reward();
      record[record.length - 2] = outcome.terminated() ? 1 : 0;
      record[record.length - 1] = outcome.truncated() ? 1 : 0;
      return record;
    }

    double[] state() {
      double[] state = new double[environment.stateLength()];
      environment.state(state, 0);
      return state;
    }

    @Override
    public void close() {
      environment.close();
    }
  }

  private final List<Walk> open = new ArrayList<>();

  private Walk walk(String id, long seed) {
    Walk walk = new Walk(id, seed);
    open.add(walk);
    return walk;
  }

  @AfterEach
  void close() {
    open.forEach(Walk::close);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void observationsBelongToTheirSpaceAndAreFloat32WhereGymnasiumsAre(String id) {
    boolean single = !RegisteredEnvironments.isMujoco(id);
    Walk walk = walk(id, 1).reset();
    for (int i = 0; i < affordable(id, STEPS); i++) {
      assertTrue(
          walk.environment.observationSpace().contains(walk.observation, 0),
          () -> Arrays.toString(walk.observation));
      for (double x : walk.observation) {
        assertEquals(single ? (float) x : x, x, 0.0);
      }
      walk.stepOrReset();
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void sameSeedGivesTheSameTrajectory(String id) {
    Walk one = walk(id, 2).reset();
    Walk two = walk(id, 2).reset();
    for (int i = 0; i < affordable(id, STEPS); i++) {
      assertArrayEquals(one.record(), two.record());
      one.stepOrReset();
      two.stepOrReset();
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void initialStatesDifferUnlessThereIsOneOnly(String id) {
    long different =
        IntStream.range(0, 50).mapToObj(seed -> initialState(id, seed)).distinct().count();
    assertEquals(ONE_START.contains(id), different == 1, "initial states: " + different);
  }

  private static String initialState(String id, long seed) {
    try (Walk walk = new Walk(id, seed)) {
      return Arrays.toString(walk.reset().state());
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void anotherSeedGivesAnotherTrajectory(String id) {
    Walk one = walk(id, 2).reset();
    Walk other = walk(id, 3).reset();
    boolean differs = false;
    for (int i = 0; i < affordable(id, STEPS) && !differs; i++) {
      one.stepOrReset();
      other.stepOrReset();
      differs = !Arrays.equals(one.record(), other.record());
    }
    assertTrue(differs);
  }

  static Stream<String> limitedIds() {
    return Environments.standard().specs().stream()
        .filter(spec -> spec.timeLimit().isPresent())
        .map(EnvironmentSpec::id);
  }

  @ParameterizedTest
  @MethodSource("limitedIds")
  void episodesAreTruncatedFromTheTimeLimitOn(String id) {
    RegisteredEnvironments.assumeAvailable(id);
    int limit = Environments.standard().spec(id).timeLimit().orElseThrow();
    Walk walk = walk(id, 4).reset();
    for (int step = 1; step <= limit + 2; step++) {
      walk.step();
      assertEquals(step >= limit, walk.outcome.truncated(), "step " + step);
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void snapshotContinuesWithTheSameBits(String id) {
    Walk walk = walk(id, 5).reset();
    Walk resumed = walk(id, 6);
    double[] snapshot = new double[walk.environment.snapshotLength() + 1];
    for (int round = 0; round < affordable(id, 20); round++) {
      for (int i = 0; i < 37; i++) {
        walk.stepOrReset();
      }
      walk.environment.snapshot(snapshot, 1);
      resumed.random.restore(walk.random.save());
      resumed.actions.restore(walk.actions.save());
      resumed.environment.restore(resumed.random, snapshot, 1);
      for (int i = 0; i < 150; i++) {
        walk.stepOrReset();
        resumed.stepOrReset();
        assertArrayEquals(walk.record(), resumed.record());
      }
    }
  }

  /** MuJoCo also remembers what its solver found last; a state that is set is a start there. */
  static Stream<String> idsWithoutMemory() {
    return ids().filter(id -> !RegisteredEnvironments.isMujoco(id));
  }

  @ParameterizedTest
  @MethodSource("idsWithoutMemory")
  void settingTheOwnStateChangesNothing(String id) {
    Walk walk = walk(id, 7).reset();
    Walk meddled = walk(id, 7).reset();
    for (int i = 0; i < affordable(id, STEPS); i++) {
      meddled.environment.setState(meddled.state(), 0);
      walk.stepOrReset();
      meddled.stepOrReset();
      assertArrayEquals(walk.record(), meddled.record());
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void observingAgainGivesTheSameObservation(String id) {
    Walk walk = walk(id, 8).reset();
    double[] again = new double[walk.observation.length];
    for (int i = 0; i < affordable(id, STEPS); i++) {
      walk.environment.observe(again, 0);
      assertArrayEquals(walk.observation, again);
      walk.stepOrReset();
    }
  }
}
