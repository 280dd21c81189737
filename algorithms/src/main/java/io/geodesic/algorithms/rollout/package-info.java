/**
 * Experience: rollouts over vectorised environments, advantages and batches.
 *
 * <p>A {@link io.geodesic.algorithms.rollout.RolloutCollector} steps N environments as one matrix
 * and fills a {@link io.geodesic.algorithms.rollout.Rollout}, time-major: row t·N + e holds step t
 * of environment e. {@link io.geodesic.algorithms.rollout.GeneralizedAdvantageEstimation} (Schulman
 * et al. 2016) turns it, with the critic's values, into advantages and returns, telling a
 * terminated episode (no future) from a truncated one (the future is bootstrapped). A {@link
 * io.geodesic.algorithms.rollout.Batch} is what an updater sees.
 */
package io.geodesic.algorithms.rollout;
