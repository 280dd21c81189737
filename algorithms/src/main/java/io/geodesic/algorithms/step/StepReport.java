package io.geodesic.algorithms.step;

import io.geodesic.algorithms.curvature.SolveReport;

/**
 * What a step rule did.
 *
 * @param status how it ended
 * @param stepSize multiple of the direction F⁻¹g that was taken (the learning rate for Adam); 0
 *     when rejected
 * @param predictedKl ½ΔᵀFΔ with the strategy's undamped F, in nats; NaN where no curvature was used
 * @param predictedGain gᵀΔ, the first-order change of the objective; NaN where it is not defined
 * @param lineSearchSteps trials of the line search
 * @param damping λ in effect
 * @param solve how F⁻¹g was computed
 */
public record StepReport(
    StepStatus status,
    double stepSize,
    double predictedKl,
    double predictedGain,
    int lineSearchSteps,
    double damping,
    SolveReport solve) {

  /** A step that left the parameters as they were. */
  static StepReport rejected(StepStatus status, int lineSearchSteps, NaturalDirection direction) {
    return new StepReport(
        status, 0, 0, 0, lineSearchSteps, direction.damping(), direction.solveReport());
  }

  /** The same step after it was undone, for a reason that was found later. */
  public StepReport undone(StepStatus reason) {
    return new StepReport(reason, 0, 0, 0, lineSearchSteps, damping, solve);
  }
}
