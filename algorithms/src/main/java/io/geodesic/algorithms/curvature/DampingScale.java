package io.geodesic.algorithms.curvature;

/** The unit of the damping λ. */
public enum DampingScale {
  /** The setting is λ. */
  ABSOLUTE,
  /**
   * The setting is multiplied by the mean of the diagonal of F as the strategy estimates it; K-FAC
   * and EKFAC leave parameters outside the network out of the mean.
   */
  RELATIVE
}
