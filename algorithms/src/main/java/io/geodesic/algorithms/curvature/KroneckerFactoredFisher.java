package io.geodesic.algorithms.curvature;

import io.geodesic.policies.policy.Policy;

/**
 * K-FAC: each layer's block of the Fisher information as a Kronecker product A ⊗ G (Martens and
 * Grosse 2015).
 *
 * <p>G is the expectation over the actions that the Fisher kind says. Parameters outside the
 * network (log σ) keep their own exact block. {@code multiply} and {@code solve} are damped with
 * factored Tikhonov damping, {@code quadratic} is not damped.
 */
public final class KroneckerFactoredFisher extends LayerwiseStrategy {

  /** Creates the strategy for one policy. */
  public KroneckerFactoredFisher(Policy policy, KroneckerSettings settings, FisherModel model) {
    super(
        policy,
        model,
        (tape, damping) -> new KroneckerFactors(tape.layers(), tape.adjoints(), settings, damping));
  }
}
