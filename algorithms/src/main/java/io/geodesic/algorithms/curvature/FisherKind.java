package io.geodesic.algorithms.curvature;

/**
 * Over which actions the outer products of scores are averaged in F = E[∇log π(a|s) ∇log π(a|s)ᵀ];
 * the states are always those of the batch (Kunstner et al. 2019; Martens 2020, section 5).
 *
 * <p>All three have the same mean over fresh on-policy batches. {@link #SAMPLED} tends to {@link
 * #EXACT} as states are repeated; {@link #EMPIRICAL} is a sample of it only as long as the policy
 * is the one that took the batch's actions, so only at the first step on a batch. Parameters
 * outside the network (log σ) and outputs other than the action's keep their exact, closed-form
 * block in every kind.
 */
public enum FisherKind {
  /** The expectation under the policy, in closed form. */
  EXACT,
  /** One fresh action of the policy in each state, drawn at each estimate. */
  SAMPLED,
  /** The action that was taken in each state. */
  EMPIRICAL
}
