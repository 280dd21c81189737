package io.geodesic.environments.core;

/**
 * An impossible number passed between an environment and its policy: a reward or observation that
 * is NaN or infinite, or an action that is not finite or not in the discrete space.
 */
public final class EnvironmentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String environmentId;
  private final int index;
  private final long step;
  private final String quantity;
  private final double value;

  /**
   * Names what went wrong and where.
   *
   * @param environmentId the registered id of the environment
   * @param index its row among the environments stepped together, from 0
   * @param step the step of its episode, from 1; 0 for the reset
   * @param quantity what is wrong, for example {@code reward} or {@code observation[3]}
   * @param value the wrong value
   */
  public EnvironmentException(
      String environmentId, int index, long step, String quantity, double value) {
    super(
        "%s, environment %d, step %d of the episode: %s is %s"
            .formatted(environmentId, index, step, quantity, value));
    this.environmentId = environmentId;
    this.index = index;
    this.step = step;
    this.quantity = quantity;
    this.value = value;
  }

  /** Returns the registered id of the environment. */
  public String environmentId() {
    return environmentId;
  }

  /** Returns the row among the environments stepped together, from 0. */
  public int index() {
    return index;
  }

  /** Returns the step of the episode, from 1; 0 for the reset. */
  public long step() {
    return step;
  }

  /** Returns what is wrong, for example {@code action[0]}. */
  public String quantity() {
    return quantity;
  }

  /** Returns the wrong value. */
  public double value() {
    return value;
  }
}
