package io.geodesic.environments.wrapper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.space.Box;
import io.geodesic.environments.space.Discrete;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StickyActionsTest {
  private static final Box PLANE = Box.symmetric(1, 1);

  private final Outcome outcome = new Outcome();

  /** The twin keeps the last action in an array and draws from a stream in the same state. */
  @Property(tries = 100)
  void executedActionIsTheChosenOrTheLastByOneDraw(
      @ForAll @DoubleRange(max = 0.99) double probability, @ForAll long seed) {
    Environment sticky = new StickyActions(new EchoTask(PLANE), probability);
    RandomStream random = new RandomStreams(seed).stream("environment");
    RandomStream twin = new RandomStreams(seed).stream("environment");
    RandomStream choices = new RandomStreams(seed).stream("choices");
    double[] action = new double[3];
    double[] seen = new double[2];
    for (int episode = 0; episode < 3; episode++) {
      sticky.reset(random, seen, 0);
      assertArrayEquals(new double[] {twin.nextDouble(), twin.nextDouble()}, seen);
      double[] last = null;
      for (int step = 0; step < 20; step++) {
        PLANE.sample(choices, action, 1);
        if (last == null || !(twin.nextDouble() < probability)) {
          last = new double[] {action[1], action[2]};
        }
        sticky.step(action, 1, seen, 0, outcome);
        assertArrayEquals(last, seen);
      }
    }
  }

  /** Six standard deviations of a binomial count. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.25, 0.9})
  void actionsAreRepeatedAsOftenAsAsked(double probability) {
    int steps = 200_000;
    Environment sticky = new StickyActions(new EchoTask(PLANE), probability);
    RandomStream choices = new RandomStreams(1).stream("choices");
    double[] action = new double[2];
    double[] seen = new double[2];
    sticky.reset(new RandomStreams(1).stream("environment"), seen, 0);
    int repeated = 0;
    for (int i = 0; i < steps; i++) {
      PLANE.sample(choices, action, 0);
      sticky.step(action, 0, seen, 0, outcome);
      repeated += seen[0] == action[0] ? 0 : 1;
    }
    double deviation = Math.sqrt(steps * probability * (1 - probability));
    assertTrue(Math.abs(repeated - steps * probability) <= 6 * deviation, "repeated " + repeated);
  }

  @Property(tries = 50)
  void announcedActionIsTheExecutedOneAndChangesNothing(@ForAll long seed) {
    Announced task = new Announced();
    Environment announced = new StickyActions(task, 0.5);
    Environment plain = new StickyActions(new EchoTask(PLANE), 0.5);
    RandomStream choices = new RandomStreams(seed).stream("choices");
    double[] action = new double[2];
    double[] seen = new double[2];
    double[] expected = new double[2];
    announced.reset(new RandomStreams(seed).stream("environment"), seen, 0);
    plain.reset(new RandomStreams(seed).stream("environment"), expected, 0);
    for (int step = 0; step < 20; step++) {
      PLANE.sample(choices, action, 0);
      announced.announce(action, 0);
      announced.step(action, 0, seen, 0, outcome);
      plain.step(action, 0, expected, 0, outcome);
      assertArrayEquals(expected, seen);
      assertArrayEquals(expected, task.heard);
    }
  }

  /** Remembers what it was told to expect. */
  private static final class Announced extends EnvironmentWrapper {
    double[] heard;

    Announced() {
      super(new EchoTask(PLANE));
    }

    @Override
    public void announce(double[] action, int offset) {
      heard = new double[] {action[offset], action[offset + 1]};
    }
  }

  @Test
  void settingTheStateKeepsTheMemory() {
    Environment sticky = new StickyActions(new EchoTask(PLANE), 0.999_999);
    double[] seen = new double[2];
    sticky.reset(new RandomStreams(1).stream("environment"), seen, 0);
    sticky.step(new double[] {0.5, 0.25}, 0, seen, 0, outcome);
    sticky.setState(new double[] {7, 8}, 0);
    sticky.step(new double[] {-1, -1}, 0, seen, 0, outcome);
    assertArrayEquals(new double[] {0.5, 0.25}, seen);
    double[] snapshot = new double[sticky.snapshotLength()];
    sticky.snapshot(snapshot, 0);
    assertArrayEquals(new double[] {1, 0.5, 0.25, 0.5, 0.25}, snapshot);
  }

  @Test
  void impossibleActionsAreRefusedAlsoWhereAnotherIsRepeated() {
    Environment sticky = new StickyActions(new EchoTask(new Discrete(3)), 0.999_999);
    double[] seen = new double[1];
    sticky.reset(new RandomStreams(1).stream("environment"), seen, 0);
    sticky.step(new double[] {2}, 0, seen, 0, outcome);
    var error =
        assertThrows(
            IllegalArgumentException.class,
            () -> sticky.step(new double[] {3}, 0, seen, 0, outcome));
    assertEquals("action 3.0 is not in Discrete(3)", error.getMessage());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, Double.NaN})
  void probabilityMustBeBelowOne(double probability) {
    var error =
        assertThrows(
            IllegalArgumentException.class,
            () -> new StickyActions(new EchoTask(PLANE), probability));
    assertEquals(
        "probability of a sticky action is " + probability + "; it must be in [0, 1)",
        error.getMessage());
  }
}
