package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.policies.policy.Policy;

/**
 * The Fisher information without its entries between layers: for each layer the dense block of its
 * weights and biases together, exact, with damping and solved directly.
 *
 * <p>Each block is factored in the smaller of parameter and sample space, as {@link ExactFisher}
 * does with the whole matrix. It is what Kronecker-factored curvature approximates further (Martens
 * and Grosse 2015, section 4). Parameters outside the network (log σ) have no entries with others,
 * so that their block is exact as well.
 */
public final class BlockDiagonalFisher extends DampedStrategy {

  private DenseBlocks estimate;

  public BlockDiagonalFisher(FisherModel model) {
    super(model);
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.geodesic.commons.linalg.NotPositiveDefiniteException if a damped block cannot be
   *     factored
   */
  @Override
  public Curvature at(Policy policy, Batch batch) {
    if (estimate == null || estimate.policy() != policy) {
      estimate = new DenseBlocks(policy, model, damping, FactorRows::layers);
    }
    estimate.update(batch);
    return estimate;
  }
}
