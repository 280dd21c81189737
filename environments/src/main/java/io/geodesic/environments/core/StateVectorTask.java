package io.geodesic.environments.core;

import io.geodesic.commons.random.RandomStream;

/**
 * A task whose physical state is a vector of finite doubles and, unless a subclass adds to it, the
 * whole snapshot.
 */
public abstract class StateVectorTask implements Environment {

  /** The physical state; the array is kept for life, tasks overwrite its components. */
  protected final double[] state;

  /** The stream of the running episode; null before the first reset or restore. */
  protected RandomStream random;

  /** Creates a task with a state of so many components, all 0. */
  protected StateVectorTask(int stateLength) {
    this.state = new double[stateLength];
  }

  /** Draws the initial state from {@link #random}. */
  protected abstract void drawState();

  @Override
  public final void reset(RandomStream episode, double[] observation, int offset) {
    random = episode;
    drawState();
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
  public void setState(double[] source, int offset) {
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
  public void restore(RandomStream episode, double[] snapshot, int offset) {
    random = episode;
    setState(snapshot, offset);
  }
}
