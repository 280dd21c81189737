package io.geodesic.algorithms.curvature;

/**
 * How a linear system was solved.
 *
 * @param status the outcome in one word
 * @param iterations iterations of an iterative solver; 0 for direct ones
 * @param relativeResidual ‖g − (F + λI)x‖ / ‖g‖; NaN where it was not computed
 */
public record SolveReport(Status status, int iterations, double relativeResidual) {

  /** The outcome of a solve. */
  public enum Status {
    /** By factorisation. */
    DIRECT,
    /** The residual tolerance was reached. */
    CONVERGED,
    /** All iterations were used. */
    ITERATION_LIMIT,
    /** The gradient was zero, and so is the solution. */
    ZERO_GRADIENT,
    /** A direction of non-positive curvature ended the iteration. */
    NEGATIVE_CURVATURE,
    /** A number was NaN or infinite. */
    NON_FINITE
  }

  public static final SolveReport DIRECT = new SolveReport(Status.DIRECT, 0, Double.NaN);

  /** Whether the solution may be used: false after {@link Status#NON_FINITE}. */
  public boolean isUsable() {
    return status != Status.NON_FINITE;
  }
}
