package io.geodesic.algorithms.objective;

/**
 * A policy measured on a batch.
 *
 * @param objective mean objective, entropy bonus included and, where policy and critic share a
 *     network, less the weighted loss of the critic: it then rises when the critic improves, too
 * @param kl mean KL(π_old‖π_θ) of the actions in nats, π_old being the policy that was loaded with
 *     the batch
 * @param entropy mean entropy in nats
 * @param clipFraction share of examples whose ratio is clipped; NaN for objectives that do not clip
 */
public record Evaluation(double objective, double kl, double entropy, double clipFraction) {

  /** Whether objective and KL are finite. */
  public boolean isFinite() {
    return Double.isFinite(objective) && Double.isFinite(kl);
  }
}
