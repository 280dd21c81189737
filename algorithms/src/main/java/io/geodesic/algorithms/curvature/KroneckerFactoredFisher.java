package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.policy.Policy;

/**
 * K-FAC: each layer's block of the Fisher information as a Kronecker product A ⊗ G (Martens and
 * Grosse 2015).
 *
 * <p>G is the expectation over the actions that the Fisher kind says. Parameters outside the
 * network (log σ) keep their own exact block. {@code multiply} and {@code solve} are damped with
 * factored Tikhonov damping, {@code quadratic} is not damped.
 */
public final class KroneckerFactoredFisher implements CurvatureStrategy {

  private final LayerwiseFisher fisher;

  /** Creates the strategy for one policy, whose statistics it carries from batch to batch. */
  public KroneckerFactoredFisher(Policy policy, KroneckerSettings settings, FisherModel model) {
    this.fisher =
        new LayerwiseFisher(
            policy,
            model,
            (tape, damping) ->
                new KroneckerFactors(tape.layers(), tape.adjoints(), settings, damping));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the policy is not the one that the statistics are of
   * @throws io.geodesic.commons.linalg.NotPositiveDefiniteException if the batch's moments are not
   *     finite or a damped factor cannot be inverted
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
