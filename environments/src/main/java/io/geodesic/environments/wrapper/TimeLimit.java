package io.geodesic.environments.wrapper;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;

/**
 * Truncates an episode after a number of steps.
 *
 * <p>The counter is 0 at reset and counts every step; {@code truncated} is true from the step on
 * which it reaches the limit, whether or not the task terminated there. Setting the state leaves
 * the counter alone. Snapshot: the counter, then the snapshot of the task.
 */
public final class TimeLimit extends EnvironmentWrapper {
  private final int limit;
  private int elapsed;

  /**
   * Limits the episodes of {@code inner}.
   *
   * @param limit the number of steps, at least 1
   */
  public TimeLimit(Environment inner, int limit) {
    super(inner);
    if (limit < 1) {
      throw new IllegalArgumentException("time limit is " + limit + "; it must be at least 1");
    }
    this.limit = limit;
  }

  /** Returns the number of steps since the last reset. */
  public int elapsed() {
    return elapsed;
  }

  @Override
  public void reset(RandomStream random, double[] observation, int offset) {
    elapsed = 0;
    super.reset(random, observation, offset);
  }

  @Override
  public void step(
      double[] action,
      int actionOffset,
      double[] observation,
      int observationOffset,
      Outcome outcome) {
    super.step(action, actionOffset, observation, observationOffset, outcome);
    if (++elapsed >= limit) {
      outcome.truncate();
    }
  }

  @Override
  public int snapshotLength() {
    return 1 + super.snapshotLength();
  }

  @Override
  public void snapshot(double[] snapshot, int offset) {
    snapshot[offset] = elapsed;
    super.snapshot(snapshot, offset + 1);
  }

  @Override
  public void restore(RandomStream random, double[] snapshot, int offset) {
    elapsed = (int) snapshot[offset];
    super.restore(random, snapshot, offset + 1);
  }

  @Override
  public String toString() {
    return "TimeLimit(" + limit + ")";
  }
}
