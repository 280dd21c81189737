package io.geodesic.algorithms.step;

/** How the length of a natural-gradient step is chosen. */
public enum NaturalStep {
  /** √(2δ / xᵀFx): the predicted KL is δ. */
  KL_NORMALIZED,
  /** A given multiple α of x, or one that is adapted to the true KL. */
  FIXED
}
