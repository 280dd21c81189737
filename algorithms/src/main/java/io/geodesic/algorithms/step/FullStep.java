package io.geodesic.algorithms.step;

import io.geodesic.algorithms.objective.PolicyProblem;

/** A step that is taken without trying it first. */
public final class FullStep {

  private FullStep() {}

  /**
   * Moves by size·v and reports what the model predicts of it; a step that leads to parameters that
   * are not finite is not taken.
   *
   * @param problem whose policy's parameters are written
   * @param direction has computed g and F at θ_old
   * @param v direction of the step, not written
   * @param curvature vᵀFv, undamped
   * @param size the multiple of v to take
   */
  public static StepReport take(
      PolicyProblem problem,
      NaturalDirection direction,
      double[] v,
      double curvature,
      double size) {
    if (!Double.isFinite(curvature) || !direction.move(problem.policy().parameters(), size, v)) {
      return StepReport.rejected(StepStatus.NON_FINITE, 0, direction);
    }
    return StepReport.accepted(
        size, 0.5 * size * size * curvature, size * direction.slope(v), direction);
  }
}
