package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.policies.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Dense damped blocks along the diagonal of the Fisher information: one for each slice of the
 * network's parameters, and the exact diagonal one of the parameters outside it.
 */
final class DenseBlocks implements Curvature {

  private final FactorRows rows;
  private final Damping damping;
  private final List<DenseBlock> blocks = new ArrayList<>();
  private final FreeFisher free;
  private double lambda;

  /**
   * Creates the blocks for a policy.
   *
   * @param slices how the network's parameters are cut into blocks
   */
  DenseBlocks(
      Policy policy,
      FisherModel model,
      Damping damping,
      Function<FactorRows, List<FactorSlice>> slices) {
    this.rows = new FactorRows(policy, model);
    this.damping = damping;
    slices.apply(rows).forEach(slice -> blocks.add(new DenseBlock(slice, model.workers())));
    this.free = new FreeFisher(policy);
  }

  Policy policy() {
    return rows.policy();
  }

  /**
   * Forms and factors the blocks at the policy's current parameters.
   *
   * @throws io.geodesic.commons.linalg.NotPositiveDefiniteException if a damped block cannot be
   *     factored
   */
  void update(Batch batch) {
    rows.update(batch);
    lambda = damping.lambda(damping.isRelative() ? rows.meanDiagonal() : 0);
    for (int b = 0; b < blocks.size(); b++) {
      blocks.get(b).factor(lambda);
    }
  }

  @Override
  public void multiply(double[] v, double[] out) {
    for (int b = 0; b < blocks.size(); b++) {
      blocks.get(b).multiply(v, out);
    }
    free.multiply(lambda, v, out);
  }

  @Override
  public void solve(double[] g, double[] out) {
    for (int b = 0; b < blocks.size(); b++) {
      blocks.get(b).solve(g, out);
    }
    free.solve(lambda, g, out);
  }

  @Override
  public double damping() {
    return lambda;
  }

  @Override
  public double quadratic(double[] v) {
    double sum = 0;
    for (int b = 0; b < blocks.size(); b++) {
      sum += blocks.get(b).quadratic(v);
    }
    return free.addQuadratic(v, sum);
  }
}
