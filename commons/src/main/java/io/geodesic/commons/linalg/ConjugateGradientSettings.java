package io.geodesic.commons.linalg;

/**
 * When {@link ConjugateGradient} stops.
 *
 * @param maxIterations largest number of iterations, one operator product each; at least 1 (TRPO's
 *     paper: 10)
 * @param relativeTolerance stop when ‖r‖₂ ≤ relativeTolerance·‖b‖₂; in [0, 1), 0 for a fixed number
 *     of iterations
 */
public record ConjugateGradientSettings(int maxIterations, double relativeTolerance) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public ConjugateGradientSettings {
    if (maxIterations < 1) {
      throw new IllegalArgumentException(
          "maxIterations is " + maxIterations + "; must be at least 1");
    }
    if (!(relativeTolerance >= 0 && relativeTolerance < 1)) {
      throw new IllegalArgumentException(
          "relativeTolerance is " + relativeTolerance + "; must be in [0, 1)");
    }
  }
}
