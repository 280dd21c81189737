/**
 * What an update maximises: formulas of the policy gradient, and the problem that evaluates them on
 * a batch.
 *
 * <p>An {@link io.geodesic.algorithms.objective.Objective} is a formula for one example: the score
 * function (Williams 1992), the likelihood-ratio surrogate (Schulman et al. 2015), its clipped and
 * its KL-penalised form (Schulman et al. 2017). A {@link
 * io.geodesic.algorithms.objective.PolicyProblem} records it for a policy and gives values and
 * gradients of its mean over a batch or a minibatch; where policy and critic share a network, the
 * critic's loss is part of it (Wu et al. 2017, section 3). It knows nothing of curvature or of how
 * steps are chosen.
 */
package io.geodesic.algorithms.objective;
