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

  /**
   * Learns how the step went that was taken with the last estimate; strategies whose damping adapts
   * do so here.
   *
   * @param reductionRatio actual over predicted gain; −∞ when the step was rejected
   */
  default void observe(double reductionRatio) {}

  @Override
  default void save(State state) {}

  @Override
  default void load(State state) {}
}
