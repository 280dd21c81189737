package io.geodesic.environments.minatar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.space.Discrete;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the games share. */
final class MinAtarTest {
  private final RandomStream random = new RandomStreams(5).stream("game");
  private final Outcome outcome = new Outcome();

  @Test
  void gamesHaveTheirChannelsActionsAndLimits() {
    List<String> lines = new ArrayList<>();
    for (EnvironmentSpec spec : new MinAtar().specs()) {
      try (Environment environment = spec.make()) {
        String limit = spec.timeLimit().isPresent() ? " " + spec.timeLimit().getAsInt() : "";
        int channels = environment.observationSpace().size() / 100;
        int actions = ((Discrete) environment.actionSpace()).n();
        lines.add(spec.id() + " " + channels + " " + actions + limit);
      }
    }
    assertEquals(
        List.of(
            "MinAtar/Breakout-v1 4 3",
            "MinAtar/Asterix-v1 4 5",
            "MinAtar/Freeway-v1 7 3",
            "MinAtar/Seaquest-v1 10 6 27000",
            "MinAtar/SpaceInvaders-v1 6 4",
            "MinAtar/Breakout-v0 4 6",
            "MinAtar/Asterix-v0 4 6",
            "MinAtar/Freeway-v0 7 6",
            "MinAtar/Seaquest-v0 10 6 27000",
            "MinAtar/SpaceInvaders-v0 6 6"),
        lines);
  }

  @Test
  void observationsAreImages() {
    MinAtarEnvironment seaquest =
        new MinAtarEnvironment(new Seaquest(true), List.of(Action.values()), 0.1);
    assertArrayEquals(new int[] {10, 10, 10}, seaquest.observationSpace().shape());
  }

  /** Returns the action executed last, as the state tells. */
  private static int last(MinAtarEnvironment environment) {
    double[] state = new double[environment.stateLength()];
    environment.state(state, 0);
    return (int) state[0];
  }

  @Test
  void minimalActionsAreMappedToTheFullSet() {
    List<Action> actions = new SpaceInvaders(true).minimalActions();
    MinAtarEnvironment invaders = new MinAtarEnvironment(new SpaceInvaders(true), actions, 0);
    double[] pixels = new double[600];
    invaders.reset(random, pixels, 0);
    int[] full = {0, 1, 3, 5};
    for (int i = 0; i < 4; i++) {
      invaders.step(new double[] {i}, 0, pixels, 0, outcome);
      assertEquals(full[i], last(invaders));
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> invaders.step(new double[] {4}, 0, pixels, 0, outcome));
  }

  @Test
  void oneActionInTenIsTheLastOneAgain() {
    MinAtarEnvironment freeway =
        new MinAtarEnvironment(new Freeway(), List.of(Action.values()), 0.1);
    double[] pixels = new double[700];
    freeway.reset(random, pixels, 0);
    int steps = 20_000;
    int repeated = 0;
    for (int i = 0; i < steps; i++) {
      int before = last(freeway);
      int chosen = (before + 1 + i % 5) % 6;
      freeway.step(new double[] {chosen}, 0, pixels, 0, outcome);
      assertTrue(last(freeway) == chosen || last(freeway) == before);
      repeated += last(freeway) == before ? 1 : 0;
    }
    assertEquals(0.1, repeated / (double) steps, 0.01);
  }

  @Test
  void lastActionOutlivesReset() {
    Board board = new Board(new Breakout());
    assertEquals(0, last(board.environment));
    board.play(Action.RIGHT);
    board.reset();
    assertEquals(Action.RIGHT.index, last(board.environment));
  }

  @Test
  void gameThatIsOverStaysAsItIs() {
    Board board = new Board(new SpaceInvaders(true));
    board.play(Action.NONE, 17);
    assertTrue(board.over());
    double[] end = board.state();
    assertEquals(0, board.play(Action.NONE, 30));
    assertTrue(board.over());
    assertArrayEquals(end, board.state());
    board.reset().play(Action.NONE);
    assertEquals(false, board.over());
  }

  @Test
  void impossibleStatesAreRefusedAndChangeNothing() {
    Board board = new Board(new Asterix(true));
    double[] before = board.state();
    double[] wrong = before.clone();
    wrong[2] = 7;
    wrong[3] = 0;
    var error =
        assertThrows(IllegalArgumentException.class, () -> board.environment.setState(wrong, 0));
    assertEquals("state[3] is 0.0; it must be an integer from 1 to 8", error.getMessage());
    wrong[3] = 2.5;
    assertThrows(IllegalArgumentException.class, () -> board.environment.setState(wrong, 0));
    wrong[3] = Double.NaN;
    assertThrows(IllegalArgumentException.class, () -> board.environment.setState(wrong, 0));
    assertArrayEquals(before, board.state());
  }

  @Test
  void nothingIsAllocated() {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (EnvironmentSpec spec : new MinAtar().specs()) {
      try (Environment environment = spec.make()) {
        double[] pixels = new double[environment.observationSpace().size()];
        double[] state = new double[environment.stateLength()];
        environment.reset(random, pixels, 0);
        run(environment, 5000, pixels, state);
        long before = threads.getCurrentThreadAllocatedBytes();
        run(environment, 5000, pixels, state);
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(bytes < 1000, () -> spec.id() + " allocates " + bytes + " bytes");
      }
    }
  }

  private void run(Environment environment, int steps, double[] pixels, double[] state) {
    double[] action = new double[1];
    for (int i = 0; i < steps; i++) {
      environment.actionSpace().sample(random, action, 0);
      environment.step(action, 0, pixels, 0, outcome);
      if (outcome.done()) {
        environment.reset(random, pixels, 0);
      }
      if (i % 100 == 0) {
        environment.state(state, 0);
        environment.setState(state, 0);
      }
    }
  }
}
