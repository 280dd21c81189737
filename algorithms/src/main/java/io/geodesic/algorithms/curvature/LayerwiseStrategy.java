package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.policy.Policy;

/** A strategy for one policy, whose layers' statistics it carries from batch to batch. */
abstract class LayerwiseStrategy implements CurvatureStrategy {

  private final LayerwiseFisher fisher;

  LayerwiseStrategy(Policy policy, FisherModel model, LayerwiseFisher.Factory factory) {
    this.fisher = new LayerwiseFisher(policy, model, factory);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the policy is not the one that the statistics are of
   * @throws io.geodesic.commons.linalg.NotPositiveDefiniteException if the batch's moments are not
   *     finite, or a damped block cannot be inverted
   */
  @Override
  public Curvature at(Policy policy, Batch batch) {
    return fisher.at(policy, batch);
  }

  @Override
  public void observe(double reductionRatio) {
    fisher.observe(reductionRatio);
  }

  @Override
  public void save(State state) {
    fisher.save(state);
  }

  @Override
  public void load(State state) {
    fisher.load(state);
  }
}
