package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.policies.policy.Policy;
import java.util.List;

/**
 * The dense Fisher information F = BᵀB/N over all parameters, with damping, solved directly (Amari
 * 1998).
 *
 * <p>With R rows in the factor B (states × factor columns) and P parameters, the system is factored
 * in the smaller of the two spaces: parameter space, (F + λI) by Cholesky; or sample space, where
 * by Woodbury's identity (F + λI)⁻¹g = (g − Bᵀ(BBᵀ + NλI)⁻¹Bg)/λ. Without damping only parameter
 * space is possible, and F must have full rank.
 *
 * <p>Memory: R² numbers in sample space. In parameter space P², which F and then its factor share,
 * and up to a quarter of that to form F.
 */
public final class ExactFisher extends DampedStrategy {

  private DenseBlocks estimate;

  public ExactFisher(FisherModel model) {
    super(model);
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.geodesic.commons.linalg.NotPositiveDefiniteException if the damped matrix cannot be
   *     factored
   */
  @Override
  public Curvature at(Policy policy, Batch batch) {
    if (estimate == null || estimate.policy() != policy) {
      estimate = new DenseBlocks(policy, model, damping, List::of);
    }
    estimate.update(batch);
    return estimate;
  }
}
