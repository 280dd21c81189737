package io.geodesic.algorithms.curvature;

/** A curvature whose systems are solved by iteration. */
public interface IterativeCurvature extends Curvature {

  /**
   * Returns a copy of the relative residuals ‖g − (F + λI)x_k‖ / ‖g‖ of the last {@link #solve}
   * from its start, k = 0, to its end.
   *
   * @throws IllegalStateException if nothing was solved yet
   */
  double[] residuals();
}
