package io.geodesic.algorithms.step;

import io.geodesic.algorithms.curvature.SolveReport;
import io.geodesic.algorithms.objective.Evaluation;

/**
 * What a step rule did.
 *
 * @param status how it ended
 * @param stepSize multiple of the direction F⁻¹g that was taken (the learning rate for Adam); 0
 *     when rejected
 * @param predictedKl ½ΔᵀFΔ in nats, with the strategy's undamped F; for Adam without a curvature,
 *     with the exact F
 * @param predictedGain gᵀΔ, the first-order change of the objective
 * @param lineSearchSteps trials of the line search
 * @param passes passes over the batch; 1 for rules that compute one gradient
 * @param damping λ in effect
 * @param solve how F⁻¹g was computed
 * @param after the policy on the batch after the step, if the rule has measured it; otherwise null
 */
public record StepReport(
    StepStatus status,
    double stepSize,
    double predictedKl,
    double predictedGain,
    int lineSearchSteps,
    int passes,
    double damping,
    SolveReport solve,
    Evaluation after) {

  /**
   * A step that was taken without trials.
   *
   * @param predictedKl ½ΔᵀFΔ, undamped, in nats
   * @param predictedGain gᵀΔ
   * @param direction knows the damping and how F⁻¹g was computed
   */
  public static StepReport accepted(
      double stepSize, double predictedKl, double predictedGain, NaturalDirection direction) {
    return new StepReport(
        StepStatus.ACCEPTED,
        stepSize,
        predictedKl,
        predictedGain,
        0,
        1,
        direction.damping(),
        direction.solveReport(),
        null);
  }

  /**
   * A step that left the parameters as they were.
   *
   * @param direction knows the damping and how F⁻¹g was computed
   */
  public static StepReport rejected(
      StepStatus status, int lineSearchSteps, NaturalDirection direction) {
    return new StepReport(
        status, 0, 0, 0, lineSearchSteps, 1, direction.damping(), direction.solveReport(), null);
  }

  /** The same step after it was undone, for a reason that was found later. */
  public StepReport undone(StepStatus reason) {
    return new StepReport(reason, 0, 0, 0, lineSearchSteps, passes, damping, solve, null);
  }

  /** The same step, found by the given number of trials. */
  public StepReport searched(int trials) {
    return new StepReport(
        status, stepSize, predictedKl, predictedGain, trials, passes, damping, solve, after);
  }

  /** The same step with the policy that it led to, measured on the whole batch. */
  public StepReport measured(Evaluation measured) {
    return new StepReport(
        status,
        stepSize,
        predictedKl,
        predictedGain,
        lineSearchSteps,
        passes,
        damping,
        solve,
        measured);
  }
}
