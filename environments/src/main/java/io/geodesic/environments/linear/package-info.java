/**
 * Linear-quadratic regulators: linear dynamics with Gaussian noise, quadratic cost.
 *
 * <p>{@link io.geodesic.environments.linear.LinearQuadraticSystem} holds the matrices of s' = As +
 * Ba + σw and of the cost sᵀs + ρaᵀa, drawn once and for all for each size; {@link
 * io.geodesic.environments.linear.LinearQuadraticFamily} registers the sizes as {@code LQR-n-m}
 * with n state and m action components. The optimal policy is linear in the state (Kalman 1960), so
 * these are continuous tasks of any size whose answer is known: {@link
 * io.geodesic.environments.linear.LinearQuadraticCost} gives it, and what any other linear policy
 * costs.
 *
 * <p>Depends on core, space and registry; actions are not bounded.
 */
package io.geodesic.environments.linear;
