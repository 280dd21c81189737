package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.checkpoint.Stateful;
import io.geodesic.policies.policy.Policy;

/**
 * A recipe for the curvature of a policy.
 *
 * <p>A strategy may carry statistics from one batch to the next; those that do save and load them.
 */
@FunctionalInterface
public interface CurvatureStrategy extends Stateful {

  /**
   * Estimates the curvature at the policy's current parameters.
   *
   * @return an operator that stays valid until the next call
   */
  Curvature at(Policy policy, Batch batch);

  @Override
  default void save(State state) {}

  @Override
  default void load(State state) {}
}
