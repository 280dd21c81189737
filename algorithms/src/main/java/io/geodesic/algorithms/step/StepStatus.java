package io.geodesic.algorithms.step;

/**
 * How a step ended. In every case but {@link #ACCEPTED} and {@link #KL_STOP} the parameters are
 * what they were.
 */
public enum StepStatus {
  /** The parameters were changed. */
  ACCEPTED,
  /**
   * The parameters were changed, but passes over the batch ended early because the KL divergence
   * exceeded its target.
   */
  KL_STOP,
  /** No trial of the line search satisfied both conditions. */
  LINE_SEARCH_FAILED,
  /** The gradient was zero. */
  ZERO_GRADIENT,
  /**
   * The curvature along the direction was not positive, or the damped curvature could not be
   * factored.
   */
  NOT_POSITIVE_DEFINITE,
  /** A gradient, direction or trial was NaN or infinite. */
  NON_FINITE;

  /** Whether the parameters were changed. */
  public boolean moved() {
    return this == ACCEPTED || this == KL_STOP;
  }
}
