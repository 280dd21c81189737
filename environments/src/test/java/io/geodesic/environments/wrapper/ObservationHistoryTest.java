package io.geodesic.environments.wrapper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.Environments;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.space.Box;
import io.geodesic.environments.space.Discrete;
import io.geodesic.environments.space.Space;
import java.util.ArrayDeque;
import java.util.Deque;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Frame stacks and previous observations against a queue of arrays. */
class ObservationHistoryTest {
  private static final String[] IDS = {
    "CartPole-v1", "Acrobot-v1", "FrozenLake-v1", "MinAtar/Breakout-v1", "MinAtar/Seaquest-v0"
  };

  private final Outcome outcome = new Outcome();

  private static Environment bare(String id) {
    return Environments.standard().spec(id).factory().get();
  }

  /** The twin: a queue of the plain environment's observations. */
  private static final class Queue {
    final Environment plain;
    final int length;
    final Deque<double[]> frames = new ArrayDeque<>();
    final Outcome outcome = new Outcome();

    Queue(Environment plain, int length) {
      this.plain = plain;
      this.length = length;
    }

    void start(double[] before, double[] first) {
      frames.clear();
      for (int i = 1; i < length; i++) {
        frames.addLast(before);
      }
      frames.addLast(first);
    }

    void step(double[] action) {
      double[] next = new double[plain.observationSpace().size()];
      plain.step(action, 0, next, 0, outcome);
      frames.removeFirst();
      frames.addLast(next);
    }

    /** Pixel by pixel, frame by frame, channel by channel. */
    double[] shown() {
      int[] shape = ((Box) plain.observationSpace()).shape();
      int channels = shape[shape.length - 1];
      int size = plain.observationSpace().size();
      double[] shown = new double[length * size];
      int to = 0;
      for (int pixel = 0; pixel < size / channels; pixel++) {
        for (double[] frame : frames) {
          for (int channel = 0; channel < channels; channel++) {
            shown[to++] = frame[pixel * channels + channel];
          }
        }
      }
      return shown;
    }
  }

  @Property(tries = 60)
  void frameStackEqualsQueue(
      @ForAll @IntRange(max = 4) int id,
      @ForAll @IntRange(min = 1, max = 5) int k,
      @ForAll long seed) {
    Queue queue = new Queue(bare(IDS[id]), k);
    compare(queue, new FrameStack(bare(IDS[id]), k), seed, true);
  }

  @Property(tries = 60)
  void previousObservationEqualsQueueThatBeginsWithZeros(
      @ForAll @IntRange(max = 4) int id, @ForAll long seed) {
    compare(new Queue(bare(IDS[id]), 2), new PreviousObservation(bare(IDS[id])), seed, false);
  }

  private void compare(Queue queue, Environment wrapped, long seed, boolean repeated) {
    RandomStream one = new RandomStreams(seed).stream("environment");
    RandomStream other = new RandomStreams(seed).stream("environment");
    RandomStream choices = new RandomStreams(seed).stream("choices");
    int size = queue.plain.observationSpace().size();
    double[] actual = new double[wrapped.observationSpace().size()];
    double[] action = new double[1];
    for (int episode = 0; episode < 3; episode++) {
      double[] first = new double[size];
      queue.plain.reset(one, first, 0);
      queue.start(repeated ? first : new double[size], first);
      wrapped.reset(other, actual, 0);
      for (int step = choices.nextInt(20); step >= 0; step--) {
        assertArrayEquals(queue.shown(), actual);
        wrapped.actionSpace().sample(choices, action, 0);
        queue.step(action);
        wrapped.step(action, 0, actual, 0, outcome);
        assertEquals(queue.outcome.reward(), outcome.reward());
        assertEquals(queue.outcome.done(), outcome.done());
      }
    }
  }

  @Test
  void settingTheStateBeginsTheHistoryAnew() {
    Environment stack = started(new FrameStack(bare("Pendulum-v1"), 3));
    Environment pair = started(new PreviousObservation(bare("Pendulum-v1")));
    double[] shown = new double[9];
    stack.setState(new double[] {0, 2}, 0);
    stack.observe(shown, 0);
    assertArrayEquals(new double[] {1, 0, 2, 1, 0, 2, 1, 0, 2}, shown);
    double[] two = new double[6];
    pair.setState(new double[] {0, 2}, 0);
    pair.observe(two, 0);
    assertArrayEquals(new double[] {0, 0, 0, 1, 0, 2}, two);
  }

  private Environment started(Environment environment) {
    double[] shown = new double[environment.observationSpace().size()];
    environment.reset(new RandomStreams(1).stream("x"), shown, 0);
    environment.step(new double[1], 0, shown, 0, outcome);
    return environment;
  }

  @Test
  void shapesGrowAlongTheLastAxis() {
    assertEquals(
        "Box(0.0, 1.0, (10, 10, 16), float32)",
        new FrameStack(bare("MinAtar/Breakout-v1"), 4).observationSpace().describe());
    assertEquals(
        "Box([-1.2 -0.07 -1.2 -0.07], [0.6 0.07 0.6 0.07], (4,), float32)",
        new FrameStack(bare("MountainCar-v0"), 2).observationSpace().describe());
  }

  @Test
  void boundsGoWithTheirPixels() {
    double[] low = {1, 2, 3, 4};
    double[] high = {5, 6, 7, 8};
    Environment image = new OtherObservations(new Box(low, high, 2, 1, 2));
    assertEquals(
        "Box([1.0 2.0 1.0 2.0 3.0 4.0 3.0 4.0], [5.0 6.0 5.0 6.0 7.0 8.0 7.0 8.0], (2, 1, 4),"
            + " float32)",
        new FrameStack(image, 2).observationSpace().describe());
  }

  @Test
  void previousObservationWidensItsHalfToContainZeros() {
    Environment shifted =
        new OtherObservations(new Box(new double[] {2, -3}, new double[] {4, -1}));
    assertEquals(
        "Box([0.0 -3.0 2.0 -3.0], [4.0 0.0 4.0 -1.0], (4,), float32)",
        new PreviousObservation(shifted).observationSpace().describe());
  }

  @Test
  void whatCannotBeShownIsRefused() {
    Environment discrete = new OtherObservations(new Discrete(16));
    var error = assertThrows(IllegalArgumentException.class, () -> new FrameStack(discrete, 4));
    assertEquals(
        "only observations of a Box can be concatenated, not those of Discrete(16)",
        error.getMessage());
    assertThrows(IllegalArgumentException.class, () -> new PreviousObservation(discrete));
    assertThrows(IllegalArgumentException.class, () -> new FrameStack(bare("Pendulum-v1"), 0));
  }

  /** Claims another observation space. */
  private static final class OtherObservations extends EnvironmentWrapper {
    private final Space space;

    OtherObservations(Space space) {
      super(bare("MountainCar-v0"));
      this.space = space;
    }

    @Override
    public Space observationSpace() {
      return space;
    }
  }
}
