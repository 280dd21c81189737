package io.geodesic.algorithms.updater;

import io.geodesic.algorithms.critic.CriticReport;
import io.geodesic.algorithms.objective.Evaluation;
import io.geodesic.algorithms.step.StepReport;

/**
 * What one update did.
 *
 * @param step what the step rule did
 * @param before the policy on the batch before the update
 * @param after the policy on the same batch after it: the true KL divergence and the true gain
 * @param coefficient the objective's coefficient in effect: clip range ε or KL penalty β; 0 for
 *     objectives that have none
 * @param critic how good the critic was before the update
 * @param seconds time by phase
 */
public record UpdateReport(
    StepReport step,
    Evaluation before,
    Evaluation after,
    double coefficient,
    CriticReport critic,
    PhaseSeconds seconds) {

  /**
   * Time spent in the phases of an update, in seconds.
   *
   * @param gradient objective and gradient, minibatch passes included
   * @param curvature estimate and solve
   * @param lineSearch trials
   * @param critic the critic's fit
   * @param total the whole update
   */
  public record PhaseSeconds(
      double gradient, double curvature, double lineSearch, double critic, double total) {}

  /** Change of the objective on the batch. */
  public double gain() {
    return after.objective() - before.objective();
  }
}
