package io.geodesic.benchmarks.examples;

import io.geodesic.algorithms.algorithm.Parts;
import io.geodesic.algorithms.curvature.Curvature;
import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.curvature.FisherProduct;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;

// README: start
/** Solves Fx = g by ten steepest-descent steps; stopping early takes the place of damping. */
final class SteepestDescentFisher implements CurvatureStrategy, Curvature {

  private final Kernels kernels = KernelProvider.kernels();
  private final FisherProduct fisher;

  SteepestDescentFisher(Parts parts) {
    fisher = new FisherProduct(parts.policy(), parts.workers());
  }

  @Override
  public Curvature at(Policy policy, Batch batch) {
    fisher.prepare(batch);
    return this;
  }

  @Override
  public void multiply(double[] v, double[] out) {
    fisher.multiply(v, out);
  }

  @Override
  public void solve(double[] g, double[] out) {
    int n = g.length;
    double[] residual = g.clone();
    double[] product = new double[n];
    Arrays.fill(out, 0);
    for (int k = 0; k < 10; k++) {
      fisher.multiply(residual, product);
      double step =
          kernels.dot(residual, 0, residual, 0, n) / kernels.dot(residual, 0, product, 0, n);
      kernels.axpy(n, step, residual, 0, out, 0);
      kernels.axpy(n, -step, product, 0, residual, 0);
    }
  }
}
// README: end
