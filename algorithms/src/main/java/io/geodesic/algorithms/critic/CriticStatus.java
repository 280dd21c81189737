package io.geodesic.algorithms.critic;

/**
 * How a fit ended. In every case but {@link #FITTED} the critic's parameters are what they were.
 */
public enum CriticStatus {
  /** All steps were taken. */
  FITTED,
  /** Policy and critic share a network, and the policy's step is the critic's, too. */
  SHARED,
  /** The damped curvature could not be factored. */
  NOT_POSITIVE_DEFINITE,
  /** A gradient, or the parameters it led to, was NaN, infinite or beyond 1e150. */
  NON_FINITE
}
