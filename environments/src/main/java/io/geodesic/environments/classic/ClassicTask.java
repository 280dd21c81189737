package io.geodesic.environments.classic;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.space.Box;

/**
 * What the classic control tasks share: a small vector of doubles as state, which is its own
 * snapshot.
 */
abstract class ClassicTask implements Environment {
  private final Box observationSpace;

  /** The physical state; the array is kept for life, tasks overwrite its components. */
  final double[] state;

  ClassicTask(Box observationSpace, int stateLength) {
    this.observationSpace = observationSpace;
    this.state = new double[stateLength];
  }

  /** Draws low + (high − low)·u, u uniform on [0, 1). */
  static double uniform(RandomStream random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** Returns x, or the nearer bound if x lies outside; NaN stays NaN. */
  static double clamp(double x, double low, double high) {
    return Math.min(Math.max(x, low), high);
  }

  /** Draws the initial state. */
  abstract void drawState(RandomStream random);

  @Override
  public final Box observationSpace() {
    return observationSpace;
  }

  @Override
  public void reset(RandomStream random, double[] observation, int offset) {
    drawState(random);
    observe(observation, offset);
  }

  @Override
  public final int stateLength() {
    return state.length;
  }

  @Override
  public final void state(double[] destination, int offset) {
    System.arraycopy(state, 0, destination, offset, state.length);
  }

  @Override
  public final void setState(double[] source, int offset) {
    for (int i = 0; i < state.length; i++) {
      if (!Double.isFinite(source[offset + i])) {
        throw new IllegalArgumentException(
            "state[%d] is %s; it must be finite".formatted(i, source[offset + i]));
      }
    }
    System.arraycopy(source, offset, state, 0, state.length);
  }

  @Override
  public int snapshotLength() {
    return state.length;
  }

  @Override
  public void snapshot(double[] snapshot, int offset) {
    state(snapshot, offset);
  }

  @Override
  public void restore(RandomStream random, double[] snapshot, int offset) {
    setState(snapshot, offset);
  }
}
