package io.geodesic.algorithms.curvature;

import io.geodesic.policies.policy.Policy;

/**
 * EKFAC: each layer's block of the Fisher information as a diagonal in the eigenbasis of its
 * Kronecker factors (George et al. 2018).
 *
 * <p>In a batch's own eigenbases it is at least as close to the layer's exact block as K-FAC, in
 * Frobenius norm. The bases are those of running averages and are refreshed every so many updates;
 * the diagonal is a running average that takes in every batch and is carried over when the bases
 * change. Damping adds λ to the diagonal, and is included in {@code multiply} and {@code solve} but
 * not in {@code quadratic}. Parameters outside the network (log σ) keep their own exact block.
 */
public final class EigenvalueCorrectedKroneckerFactors extends LayerwiseStrategy {

  /** Creates the strategy for one policy. */
  public EigenvalueCorrectedKroneckerFactors(
      Policy policy, KroneckerSettings settings, FisherModel model) {
    super(
        policy,
        model,
        (tape, damping) -> new EigenBlocks(tape.layers(), tape.adjoints(), settings, damping));
  }
}
