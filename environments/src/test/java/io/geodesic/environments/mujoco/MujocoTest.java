package io.geodesic.environments.mujoco;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.Environments;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.mujoco.engine.SimulationException;
import io.geodesic.environments.registry.EnvironmentRegistry;
import io.geodesic.environments.space.Box;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MujocoTest {
  private static final EnvironmentRegistry REGISTRY = Environments.standard();

  @BeforeAll
  static void needsTheLibrary() {
    MujocoOnThisMachine.assumeAvailable();
  }

  static Stream<String> ids() {
    return new Mujoco().specs().stream().map(spec -> spec.id());
  }

  private static RandomStream stream(long seed) {
    return new RandomStreams(seed).stream("test");
  }

  private static double[] reset(Environment environment, long seed) {
    environment.reset(stream(seed), new double[environment.observationSpace().size()], 0);
    double[] state = new double[environment.stateLength()];
    environment.state(state, 0);
    return state;
  }

  private static Outcome step(Environment environment, double[] action) {
    Outcome outcome = new Outcome();
    environment.step(action, 0, new double[environment.observationSpace().size()], 0, outcome);
    return outcome;
  }

  @ParameterizedTest
  @CsvSource({
    "InvertedPendulum,4,4,1,3",
    "InvertedDoublePendulum,11,9,1,1",
    "Reacher,11,10,2,1",
    "Pusher,23,23,7,2",
    "Swimmer,8,8,2,1",
    "HalfCheetah,17,17,6,1",
    "Hopper,11,11,3,1",
    "Walker2d,17,17,6,1",
    "Ant,27,105,8,1",
    "Humanoid,376,348,17,0.4000000059604645"
  })
  void spacesAreGymnasiums(String task, int four, int five, int actions, double bound) {
    for (int version : new int[] {4, 5}) {
      try (Environment environment = REGISTRY.make(task + "-v" + version)) {
        assertEquals(version == 4 ? four : five, environment.observationSpace().size());
        Box box = (Box) environment.actionSpace();
        assertEquals(actions, box.size());
        IntStream.range(0, actions)
            .forEach(
                i ->
                    assertArrayEquals(
                        new double[] {-bound, bound}, new double[] {box.low(i), box.high(i)}));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void actionsThatAreNotFiniteAreNamed(String id) {
    try (Environment environment = REGISTRY.make(id)) {
      reset(environment, 1);
      double[] action = new double[environment.actionSpace().size()];
      action[action.length - 1] = Double.NaN;
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> step(environment, action));
      String expected = "%s: action[%d] is NaN; it must be finite".formatted(id, action.length - 1);
      assertEquals(expected, e.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY, 2e10})
  void statesThatCannotBeSimulatedAreNamed(double value) {
    try (Environment environment = REGISTRY.make("Hopper-v4")) {
      double[] state = reset(environment, 1);
      state[7] = value;
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> environment.setState(state, 0));
      assertTrue(e.getMessage().startsWith("Hopper-v4: state[7] is " + value), e.getMessage());
    }
  }

  @Test
  void simulationThatExplodesIsAnErrorUntilReset() {
    try (Environment environment = REGISTRY.make("Swimmer-v5")) {
      double[] state = reset(environment, 1);
      state[9] = 1e9;
      environment.setState(state, 0);
      double[] still = new double[2];
      SimulationException e =
          assertThrows(
              SimulationException.class,
              () -> IntStream.range(0, 50).forEach(i -> step(environment, still)));
      assertTrue(e.getMessage().startsWith("Swimmer-v5: q"), e.getMessage());
      reset(environment, 2);
      step(environment, still);
    }
  }

  @Test
  void closedTaskIsAnError() {
    Environment environment = REGISTRY.make("Reacher-v4");
    reset(environment, 1);
    environment.close();
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> step(environment, new double[2]));
    assertEquals("Reacher-v4 is closed", e.getMessage());
  }

  /** Every start lies within the documented noise around rest, and comes near its ends. */
  @ParameterizedTest
  @CsvSource({
    "InvertedPendulum,0.01,0.01",
    "Swimmer,0.1,0.1",
    "Hopper,0.005,0.005",
    "Walker2d,0.005,0.005"
  })
  void uniformStartsFillTheirRange(String task, double positions, double velocities) {
    try (Environment environment = REGISTRY.make(task + "-v5")) {
      double[] rest = new double[environment.stateLength()];
      if (!task.equals("InvertedPendulum") && !task.equals("Swimmer")) {
        rest[1] = 1.25;
      }
      double largest = 0;
      for (int seed = 0; seed < 100; seed++) {
        double[] state = reset(environment, seed);
        for (int i = 0; i < state.length; i++) {
          double bound = i < (state.length + 1) / 2 ? positions : velocities;
          double share = Math.abs(state[i] - rest[i]) / bound;
          assertTrue(share <= 1 + 1e-12, task + " " + i + ": " + state[i]);
          largest = Math.max(largest, share);
        }
      }
      assertTrue(largest > 0.9, task + ": " + largest);
    }
  }

  @Test
  void targetsOfReacherFillTheDiscAndRest() {
    try (Environment environment = REGISTRY.make("Reacher-v5")) {
      double farthest = 0;
      for (int seed = 0; seed < 200; seed++) {
        double[] state = reset(environment, seed);
        farthest = Math.max(farthest, Math.sqrt(state[2] * state[2] + state[3] * state[3]));
        assertArrayEquals(new double[2], new double[] {state[6], state[7]});
        assertTrue(Math.abs(state[4]) <= 0.005 && Math.abs(state[0]) <= 0.1);
      }
      assertTrue(farthest < 0.2 && farthest > 0.18, "farthest: " + farthest);
    }
  }

  @Test
  void objectsOfPusherKeepAwayFromTheGoal() {
    try (Environment environment = REGISTRY.make("Pusher-v5")) {
      for (int seed = 0; seed < 200; seed++) {
        double[] state = reset(environment, seed);
        double y = state[7];
        double x = state[8];
        assertTrue(y > -0.3 && y <= 0 && Math.abs(x) <= 0.2, y + ", " + x);
        assertTrue(Math.sqrt(x * x + y * y) > 0.17, y + ", " + x);
        assertArrayEquals(new double[2], new double[] {state[9], state[10]});
      }
    }
  }

  /** Solver, controls, time and derived arrays of what came before leave no trace. */
  @ParameterizedTest
  @MethodSource("ids")
  void aStateThatIsSetForgetsWhatCameBefore(String id) {
    try (Environment fresh = REGISTRY.make(id);
        Environment used = REGISTRY.make(id)) {
      double[] state = reset(fresh, 1);
      reset(used, 2);
      RandomStream random = stream(3);
      double[] action = new double[used.actionSpace().size()];
      for (int i = 0; i < 40; i++) {
        used.actionSpace().sample(random, action, 0);
        step(used, action);
      }
      fresh.setState(state, 0);
      used.setState(state, 0);
      for (int i = 0; i < 40; i++) {
        used.actionSpace().sample(random, action, 0);
        assertEquals(step(fresh, action).reward(), step(used, action).reward());
        assertArrayEquals(observation(fresh), observation(used));
      }
    }
  }

  private static double[] observation(Environment environment) {
    double[] observation = new double[environment.observationSpace().size()];
    environment.observe(observation, 0);
    return observation;
  }

  @Test
  void bodiesStandWhereTheStatePutsThem() {
    try (MujocoTask task = new HalfCheetah(Revision.V5)) {
      double[] state = new double[18];
      state[0] = 0.25;
      state[2] = Math.PI / 2;
      task.setState(state, 0);
      assertEquals(8, task.bodyCount());
      double[] positions = new double[24];
      double[] rotations = new double[72];
      task.bodyPositions(positions);
      task.bodyRotations(rotations);
      assertArrayEquals(
          new double[] {0.25, 0, 0.7, 0.25, 0, 1.2}, // torso and back thigh, half a metre behind
          List.of(3, 4, 5, 6, 7, 8).stream().mapToDouble(i -> positions[i]).toArray(),
          1e-12);
      assertArrayEquals(
          new double[] {0, 0, 1, 0, 1, 0, -1, 0, 0},
          IntStream.range(9, 18).mapToDouble(i -> rotations[i]).toArray(),
          1e-12);
    }
  }

  @Test
  void versionOfTheEngineIsKnown() {
    assertTrue(REGISTRY.versions("Ant-v4").get("mujoco").matches("[0-9]+[.][0-9]+[.][0-9]+"));
    assertTrue(REGISTRY.versions("CartPole-v1").isEmpty());
  }
}
