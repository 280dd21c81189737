/**
 * First-order machinery shared by policy and critic: {@link io.geodesic.algorithms.optimizer.Adam},
 * {@link io.geodesic.algorithms.optimizer.Minibatches} in shuffled order, and {@link
 * io.geodesic.algorithms.optimizer.Schedule}s. Knows nothing of policies.
 */
package io.geodesic.algorithms.optimizer;
