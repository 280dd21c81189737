package io.geodesic.environments.wrapper;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.space.Box;
import io.geodesic.environments.space.Space;
import java.util.Arrays;

/**
 * Shows the last observations of an episode, concatenated along their last axis, oldest first.
 *
 * <p>Vectors of n components become one of k·n, images H × W × C become H × W × (k·C). Setting the
 * state begins the history anew, as a reset does: no observations led to that state. Snapshot: the
 * concatenated observations, then the snapshot of the environment inside.
 */
abstract class ObservationHistory extends EnvironmentWrapper {

  /** What stands in for observations from before the episode. */
  enum Padding {
    FIRST_OBSERVATION,
    ZEROS
  }

  private final int length;
  private final Padding padding;
  private final int rows;
  private final int channels;
  private final double[] newest;
  private final double[] history;
  private final Box observationSpace;

  /**
   * Shows the last observations of {@code inner}.
   *
   * @param length k, at least 1
   * @throws IllegalArgumentException if the length is less, or the observations are not of a Box
   */
  ObservationHistory(Environment inner, int length, Padding padding) {
    super(inner);
    if (length < 1) {
      throw new IllegalArgumentException(
          length + " observations are to be shown; there must be at least 1");
    }
    if (!(inner.observationSpace() instanceof Box box)) {
      throw new IllegalArgumentException(
          "only observations of a Box can be concatenated, not those of "
              + inner.observationSpace().describe());
    }
    int[] shape = box.shape();
    this.length = length;
    this.padding = padding;
    this.channels = shape[shape.length - 1];
    this.rows = box.size() / channels;
    this.newest = new double[box.size()];
    this.history = new double[Math.multiplyExact(length, box.size())];
    this.observationSpace = concatenated(box);
  }

  private Box concatenated(Box box) {
    double[] low = new double[history.length];
    double[] high = new double[history.length];
    for (int i = 0; i < history.length; i++) {
      int column = i % (length * channels);
      int source = i / (length * channels) * channels + column % channels;
      boolean padded = padding == Padding.ZEROS && column < (length - 1) * channels;
      low[i] = padded ? Math.min(0, box.low(source)) : box.low(source);
      high[i] = padded ? Math.max(0, box.high(source)) : box.high(source);
    }
    int[] shape = box.shape();
    shape[shape.length - 1] *= length;
    return new Box(low, high, shape);
  }

  @Override
  public final Space observationSpace() {
    return observationSpace;
  }

  @Override
  public final void reset(RandomStream random, double[] observation, int offset) {
    super.reset(random, newest, 0);
    begin();
    observe(observation, offset);
  }

  @Override
  public final void step(
      double[] action,
      int actionOffset,
      double[] observation,
      int observationOffset,
      Outcome outcome) {
    super.step(action, actionOffset, newest, 0, outcome);
    append();
    observe(observation, observationOffset);
  }

  private void begin() {
    if (padding == Padding.ZEROS) {
      Arrays.fill(history, 0);
      append();
    } else {
      for (int i = 0; i < length; i++) {
        append();
      }
    }
  }

  private void append() {
    int width = length * channels;
    for (int row = 0; row < rows; row++) {
      int start = row * width;
      System.arraycopy(history, start + channels, history, start, width - channels);
      System.arraycopy(newest, row * channels, history, start + width - channels, channels);
    }
  }

  @Override
  public final void observe(double[] observation, int offset) {
    System.arraycopy(history, 0, observation, offset, history.length);
  }

  @Override
  public final void setState(double[] state, int offset) {
    super.setState(state, offset);
    super.observe(newest, 0);
    begin();
  }

  @Override
  public final int snapshotLength() {
    return history.length + super.snapshotLength();
  }

  @Override
  public final void snapshot(double[] snapshot, int offset) {
    System.arraycopy(history, 0, snapshot, offset, history.length);
    super.snapshot(snapshot, offset + history.length);
  }

  @Override
  public final void restore(RandomStream random, double[] snapshot, int offset) {
    System.arraycopy(snapshot, offset, history, 0, history.length);
    super.restore(random, snapshot, offset + history.length);
  }
}
