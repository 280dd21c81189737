package io.geodesic.environments.gymnasium;

import io.geodesic.environments.space.Box;
import io.geodesic.environments.space.Discrete;
import io.geodesic.environments.space.MultiBinary;
import io.geodesic.environments.space.MultiDiscrete;
import io.geodesic.environments.space.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a worker says of its environments: their spaces, and how observations travel.
 *
 * @param component the type of a travelling component
 * @param scaled whether components are to be divided by 255
 * @param rewardThreshold the mean return at which the task counts as solved
 * @param observations the space of observations as we hand them on
 * @param actions the space of actions as we accept them
 */
record Layout(
    Component component,
    boolean scaled,
    OptionalDouble rewardThreshold,
    Box observations,
    Space actions) {
  private static final double BYTE_RANGE = 255;

  /** Types of a travelling component, in the order of their codes. */
  enum Component {
    BYTE,
    FLOAT,
    DOUBLE
  }

  /**
   * Reads the description.
   *
   * @throws RuntimeException if it is none
   */
  static Layout read(Frame frame) {
    Component component = Component.values()[frame.takeInt()];
    boolean scaled = frame.takeInt() == 1;
    double threshold = frame.takeDouble();
    return new Layout(
        component,
        scaled,
        Double.isNaN(threshold) ? OptionalDouble.empty() : OptionalDouble.of(threshold),
        readBox(frame),
        readActions(frame));
  }

  private static Space readActions(Frame frame) {
    char kind = (char) frame.takeByte();
    return switch (kind) {
      case 'B' -> readBox(frame);
      case 'D' -> new Discrete(frame.takeInt());
      case 'L' -> {
        List<Integer> counts = new ArrayList<>();
        for (int i = frame.takeInt(); i > 0; i--) {
          counts.add(frame.takeInt());
        }
        yield new MultiDiscrete(counts);
      }
      case 'N' -> new MultiBinary(frame.takeInt());
      default -> throw new IllegalArgumentException("action space of kind '" + kind + "'");
    };
  }

  private static Box readBox(Frame frame) {
    int[] shape = new int[frame.takeInt()];
    int size = 1;
    for (int i = 0; i < shape.length; i++) {
      shape[i] = frame.takeInt();
      size = Math.multiplyExact(size, shape[i]);
    }
    double[] low = new double[size];
    double[] high = new double[size];
    takeDoubles(frame, low);
    takeDoubles(frame, high);
    return new Box(low, high, shape);
  }

  /** Reads an observation. */
  void takeObservation(Frame frame, double[] observation) {
    switch (component) {
      case BYTE -> takeBytes(frame, observation, scaled ? BYTE_RANGE : 1);
      case FLOAT -> takeFloats(frame, observation);
      case DOUBLE -> takeDoubles(frame, observation);
    }
  }

  private static void takeBytes(Frame frame, double[] values, double range) {
    for (int i = 0; i < values.length; i++) {
      values[i] = frame.takeByte() / range;
    }
  }

  private static void takeFloats(Frame frame, double[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = frame.takeFloat();
    }
  }

  private static void takeDoubles(Frame frame, double[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = frame.takeDouble();
    }
  }
}
