/**
 * Action distributions and their geometry.
 *
 * <p>An {@link io.geodesic.policies.distribution.ActionDistribution} turns a network's output (and
 * parameters of its own, such as a state-independent log σ) into a distribution over actions: it
 * samples, and records on a tape its log-probability, entropy, KL divergence and its Fisher
 * information in its own parameters, in closed form, with a factor. The Fisher metric of a policy
 * is that of its distribution pulled back through the network: F = E[JᵀMJ] (Amari 1998; Martens
 * 2020, section 9). Discrete actions: {@link io.geodesic.policies.distribution.Categorical}, {@link
 * io.geodesic.policies.distribution.MultiCategorical}, {@link
 * io.geodesic.policies.distribution.Bernoulli}; continuous ones: the two kinds of {@link
 * io.geodesic.policies.distribution.Gaussian} and their {@link
 * io.geodesic.policies.distribution.SquashedGaussian} form. An {@link
 * io.geodesic.policies.distribution.ActorCriticDistribution} adds the value to any of them.
 */
package io.geodesic.policies.distribution;
