package io.geodesic.environments.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.Environments;
import io.geodesic.environments.core.EnvironmentException;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.space.MultiBinary;
import io.geodesic.environments.space.MultiDiscrete;
import io.geodesic.environments.space.Space;
import io.geodesic.environments.vector.TestTask.Fault;
import io.geodesic.environments.wrapper.EnvironmentWrapper;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VectorEnvironmentErrorsTest {
  private static VectorEnvironment vector(EnvironmentSpec spec, int count) {
    return new VectorEnvironment(spec, count, new RandomStreams(1), Workers.inline());
  }

  private static VectorEnvironment vector(String id, int count) {
    VectorEnvironment vector = vector(Environments.standard().spec(id), count);
    vector.reset();
    return vector;
  }

  @Test
  void wrongNumbersOfATaskAreNamed() {
    try (VectorEnvironment vector = vector(TestTask.spec(Fault.REWARD, Double.NaN), 3)) {
      vector.reset();
      vector.step(new double[6]);
      vector.step(new double[6]);
      var error = assertThrows(EnvironmentException.class, () -> vector.step(new double[6]));
      assertEquals(
          "Test-v0, environment 0, step 3 of the episode: reward is NaN", error.getMessage());
      assertEquals("Test-v0", error.environmentId());
      assertEquals(0, error.index());
      assertEquals(3, error.step());
      assertEquals("reward", error.quantity());
      assertEquals(Double.NaN, error.value());
    }
    try (VectorEnvironment vector =
        vector(TestTask.spec(Fault.OBSERVATION, Double.NEGATIVE_INFINITY), 1)) {
      vector.reset();
      vector.step(new double[2]);
      vector.step(new double[2]);
      var error = assertThrows(EnvironmentException.class, () -> vector.step(new double[2]));
      assertEquals(
          "Test-v0, environment 0, step 3 of the episode: observation[1] is -Infinity",
          error.getMessage());
    }
    try (VectorEnvironment vector = vector(TestTask.spec(Fault.FIRST_OBSERVATION, Double.NaN), 1)) {
      var error = assertThrows(EnvironmentException.class, vector::reset);
      assertEquals(
          "Test-v0, environment 0, step 0 of the episode: observation[0] is NaN",
          error.getMessage());
    }
  }

  @Test
  void wrongComponentsOfActionListsAreNamed() {
    assertEquals(
        "Test-v0, environment 0, step 1 of the episode: action[1] of MultiDiscrete([3 2]) is 2.0",
        refused(new MultiDiscrete(List.of(3, 2)), 2, 2));
    assertEquals(
        "Test-v0, environment 0, step 1 of the episode: action[0] of MultiBinary(2) is 0.5",
        refused(new MultiBinary(2), 0.5, 1));
  }

  private static String refused(Space actions, double... action) {
    EnvironmentSpec spec =
        TestTask.spec(Fault.NONE, 0)
            .wrap(
                task ->
                    new EnvironmentWrapper(task) {
                      @Override
                      public Space actionSpace() {
                        return actions;
                      }
                    });
    try (VectorEnvironment vector = vector(spec, 1)) {
      vector.reset();
      vector.step(new double[2]);
      vector.reset();
      return assertThrows(EnvironmentException.class, () -> vector.step(action)).getMessage();
    }
  }

  @Test
  void wrongActionsAreNamedWithTheLowestRow() {
    try (VectorEnvironment poles = vector("CartPole-v1", 3)) {
      poles.step(new double[] {0, 1, 0});
      var error =
          assertThrows(EnvironmentException.class, () -> poles.step(new double[] {0, 2, -1}));
      assertEquals(
          "CartPole-v1, environment 1, step 2 of the episode: action of Discrete(2) is 2.0",
          error.getMessage());
    }
    try (VectorEnvironment pendulums = vector("Pendulum-v1", 2)) {
      var error =
          assertThrows(
              EnvironmentException.class, () -> pendulums.step(new double[] {9, Double.NaN}));
      assertEquals(
          "Pendulum-v1, environment 1, step 1 of the episode: action[0] is NaN",
          error.getMessage());
    }
  }

  @Test
  void threadsReportTheLowestRowToo() {
    EnvironmentSpec spec = Environments.standard().spec("CartPole-v1");
    try (Workers workers = new Workers(2);
        VectorEnvironment vector = new VectorEnvironment(spec, 40, new RandomStreams(1), workers)) {
      double[] actions = new double[40];
      Arrays.fill(actions, 7, 40, 0.5);
      for (int i = 0; i < 20; i++) {
        vector.reset();
        var error = assertThrows(EnvironmentException.class, () -> vector.step(actions));
        assertEquals(7, error.index());
      }
    }
  }

  @Test
  void numberOfActionsMustFit() {
    try (VectorEnvironment vector = vector("CartPole-v1", 3)) {
      var error = assertThrows(IllegalArgumentException.class, () -> vector.step(new double[2]));
      assertEquals(
          "CartPole-v1: 2 actions for 3 environments with Discrete(2)", error.getMessage());
      vector.step(new double[3]);
    }
  }

  @Test
  void aResetComesFirstAndAfterFailure() {
    EnvironmentSpec spec = Environments.standard().spec("CartPole-v1");
    try (VectorEnvironment vector = vector(spec, 1)) {
      assertThrows(IllegalStateException.class, () -> vector.step(new double[1]));
      assertThrows(IllegalStateException.class, vector::save);
      vector.reset();
      assertThrows(EnvironmentException.class, () -> vector.step(new double[] {5}));
      assertThrows(IllegalStateException.class, () -> vector.step(new double[1]));
      vector.reset();
      vector.step(new double[1]);
    }
  }

  @Test
  void foreignAndDamagedStatesAreRefused() {
    try (VectorEnvironment two = vector("CartPole-v1", 2);
        VectorEnvironment three = vector("CartPole-v1", 3);
        VectorEnvironment other = vector("Pendulum-v1", 2)) {
      byte[] state = two.save();
      var number = assertThrows(IllegalArgumentException.class, () -> three.restore(state));
      assertEquals(
          "saved state is of 2 × CartPole-v1, not of 3 × CartPole-v1", number.getMessage());
      assertThrows(IllegalArgumentException.class, () -> other.restore(state));
      for (int length : new int[] {0, 1, 15, state.length / 2, state.length - 1}) {
        byte[] cut = Arrays.copyOf(state, length);
        assertThrows(IllegalArgumentException.class, () -> two.restore(cut));
      }
      byte[] longer = Arrays.copyOf(state, state.length + 1);
      assertThrows(IllegalArgumentException.class, () -> two.restore(longer));
      assertThrows(IllegalStateException.class, () -> two.step(new double[2]));
      two.restore(state);
      assertArrayEquals(state, two.save());
    }
  }
}
