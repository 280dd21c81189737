package io.geodesic.environments.core;

/**
 * What a step returns besides the observation: reward, {@code terminated} and {@code truncated}.
 *
 * <p>Mutable and reused: the caller owns one and hands it to every {@link Environment#step}, which
 * overwrites it.
 */
public final class Outcome {
  private double reward;
  private boolean terminated;
  private boolean truncated;

  /** Sets the task's own result, and {@code truncated} to false. */
  public void set(double reward, boolean terminated) {
    this.reward = reward;
    this.terminated = terminated;
    this.truncated = false;
  }

  /** Sets {@code truncated}, leaving reward and {@code terminated} as the task set them. */
  public void truncate() {
    truncated = true;
  }

  /** Returns the reward of the last step. */
  public double reward() {
    return reward;
  }

  /** Returns whether the task itself ended: no value follows the final state. */
  public boolean terminated() {
    return terminated;
  }

  /**
   * Returns whether the episode was cut from outside, by a time limit: the value of the final state
   * goes on.
   */
  public boolean truncated() {
    return truncated;
  }

  /** Returns whether the episode is over for either reason; both may hold on one step. */
  public boolean done() {
    return terminated || truncated;
  }
}
