package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.policy.Policy;

/**
 * EKFAC: each layer's block of the Fisher information as a diagonal in the eigenbasis of its
 * Kronecker factors (George et al. 2018).
 *
 * <p>In a batch's own eigenbases it is at least as close to the layer's exact block as K-FAC, in
 * Frobenius norm. The bases are those of running averages and are refreshed every so many updates;
 * the diagonal is a running average that takes in every batch and is carried over when the bases
 * change. Damping adds λ to the diagonal, and is included in {@code multiply} and {@code solve} but
 * not in {@code quadratic}. Parameters outside the network (log σ) keep their own exact block.
 */
public final class EigenvalueCorrectedKroneckerFactors implements CurvatureStrategy {

  private final LayerwiseFisher fisher;

  /** Creates the strategy for one policy, whose statistics it carries from batch to batch. */
  public EigenvalueCorrectedKroneckerFactors(
      Policy policy, KroneckerSettings settings, FisherModel model) {
    this.fisher =
        new LayerwiseFisher(
            policy,
            model,
            (tape, damping) -> new EigenBlocks(tape.layers(), tape.adjoints(), settings, damping));
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
