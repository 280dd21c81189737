package io.geodesic.environments.wrapper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.Environments;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class WrapperTest {
  private final RandomStream random = new RandomStreams(5).stream("test");
  private final Outcome outcome = new Outcome();

  private static Environment bare(String id) {
    return Environments.standard().spec(id).factory().get();
  }

  @Test
  void timeLimitTruncatesFromTheLimitOn() {
    TimeLimit limited = new TimeLimit(bare("Pendulum-v1"), 3);
    double[] observation = new double[3];
    for (int episode = 0; episode < 2; episode++) {
      limited.reset(random, observation, 0);
      for (int step = 1; step <= 5; step++) {
        limited.step(new double[1], 0, observation, 0, outcome);
        assertEquals(step, limited.elapsed());
        assertEquals(step >= 3, outcome.truncated());
        assertEquals(step >= 3, outcome.done());
      }
    }
  }

  @Test
  void bothFlagsMayBeTrue() {
    Environment limited = new TimeLimit(bare("CartPole-v1"), 1);
    double[] observation = new double[4];
    limited.reset(random, observation, 0);
    limited.setState(new double[] {2.5, 0, 0, 0}, 0);
    limited.step(new double[1], 0, observation, 0, outcome);
    assertEquals(true, outcome.terminated() && outcome.truncated());
  }

  @Test
  void settingTheStateKeepsElapsedSteps() {
    TimeLimit limited = new TimeLimit(bare("Pendulum-v1"), 10);
    limited.reset(random, new double[3], 0);
    limited.step(new double[1], 0, new double[3], 0, outcome);
    limited.setState(new double[] {1, 2}, 0);
    assertEquals(1, limited.elapsed());
    double[] snapshot = new double[limited.snapshotLength()];
    limited.snapshot(snapshot, 0);
    assertArrayEquals(new double[] {1, 1, 2}, snapshot);
  }

  @Test
  void wrappersAreDescribedFromTheInside() {
    Environment sticky = new StickyActions(bare("Pendulum-v1"), 0.25);
    Environment stacked = new FrameStack(new PreviousObservation(new ClipAction(sticky)), 4);
    assertEquals(
        List.of(
            "StickyActions(0.25)",
            "ClipAction",
            "PreviousObservation",
            "FrameStack(4)",
            "TimeLimit(500)"),
        EnvironmentWrapper.describe(new TimeLimit(stacked, 500)));
    assertEquals(List.of(), EnvironmentWrapper.describe(bare("Pendulum-v1")));
  }

  @Test
  void timeLimitMustBePositive() {
    assertThrows(IllegalArgumentException.class, () -> new TimeLimit(bare("Pendulum-v1"), 0));
  }

  @Property(tries = 100)
  void clippedActionIsTheNearestAllowed(@ForAll @DoubleRange(min = -5, max = 5) double action) {
    Environment plain = bare("MountainCarContinuous-v0");
    Environment clipping = new ClipAction(bare("MountainCarContinuous-v0"));
    double nearest = action > 1 ? 1 : action < -1 ? -1 : action;
    double[] expected = stepped(plain, nearest);
    assertArrayEquals(expected, stepped(clipping, action));
  }

  private double[] stepped(Environment environment, double action) {
    double[] result = new double[3];
    environment.reset(new RandomStreams(1).stream("x"), result, 0);
    environment.step(new double[] {9, action}, 1, result, 0, outcome);
    result[2] = outcome.reward();
    return result;
  }

  @Property(tries = 100)
  void rescaledActionIsTheShareOfTheWayBetweenTheBounds(
      @ForAll @DoubleRange(min = -1.5, max = 1.5) double action) {
    double within = Math.max(-1, Math.min(1, action));
    double[] expected = pendulum(bare("Pendulum-v1"), 2 * within);
    double[] actual = pendulum(new RescaleAction(bare("Pendulum-v1")), action);
    assertArrayEquals(expected, actual, 1e-14);
  }

  private double[] pendulum(Environment environment, double action) {
    double[] result = new double[4];
    environment.reset(new RandomStreams(1).stream("x"), result, 0);
    environment.step(new double[] {9, action}, 1, result, 0, outcome);
    result[3] = outcome.reward();
    return result;
  }

  @Test
  void rescalingTakesActionsOfAFiniteBoxOnly() {
    Environment rescaling = new RescaleAction(bare("Pendulum-v1"));
    assertEquals("Box(-1.0, 1.0, (1,), float32)", rescaling.actionSpace().describe());
    for (Environment unfit :
        new Environment[] {bare("CartPole-v1"), new ClipAction(bare("Pendulum-v1"))}) {
      var error = assertThrows(IllegalArgumentException.class, () -> new RescaleAction(unfit));
      assertEquals(
          "only actions of a Box with finite bounds can be rescaled, not those of "
              + unfit.actionSpace().describe(),
          error.getMessage());
    }
  }

  @Test
  void clippingAcceptsAnyActionOfABoxOnly() {
    Environment clipping = new ClipAction(bare("Pendulum-v1"));
    assertEquals("Box(-inf, inf, (1,), float32)", clipping.actionSpace().describe());
    var error =
        assertThrows(IllegalArgumentException.class, () -> new ClipAction(bare("CartPole-v1")));
    assertEquals(
        "only actions of a Box can be clipped, not those of Discrete(2)", error.getMessage());
  }
}
