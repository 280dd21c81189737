package io.geodesic.algorithms.step;

import io.geodesic.algorithms.objective.PolicyProblem;

/** A step that is taken without trying it first. */
final class FullStep {

  private FullStep() {}

  /**
   * Moves by size·v and reports what the model predicts of it.
   *
   * @param curvature vᵀFv
   */
  static StepReport take(
      PolicyProblem problem,
      NaturalDirection direction,
      double[] v,
      double curvature,
      double size) {
    if (!Double.isFinite(curvature) || !direction.move(problem.policy().parameters(), size, v)) {
      return StepReport.rejected(StepStatus.NON_FINITE, 0, direction);
    }
    return new StepReport(
        StepStatus.ACCEPTED,
        size,
        0.5 * size * size * curvature,
        size * direction.slope(v),
        0,
        direction.damping(),
        direction.solveReport());
  }
}
