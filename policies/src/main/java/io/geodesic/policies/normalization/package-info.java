/**
 * Bringing observations and rewards to unit scale with statistics of everything seen so far.
 *
 * <p>{@link io.geodesic.policies.normalization.ObservationNormalizer} standardises each component
 * of an observation; {@link io.geodesic.policies.normalization.ReturnScaler} divides rewards by the
 * standard deviation of the discounted return, so that values are of order one whatever the
 * environment pays, or leaves only their signs. Engstrom et al., "Implementation Matters in Deep
 * Policy Gradients" (2020), measure how much of PPO's result is due to these two. Both are data,
 * not parameters: no gradient flows through them, their statistics stay frozen during an update,
 * and they are part of every checkpoint.
 *
 * <p>Depends on {@code commons.statistics} and {@code policies.checkpoint} only.
 */
package io.geodesic.policies.normalization;
