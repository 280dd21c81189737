package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.policies.policy.Policy;

/** No curvature at all, F = I: steps follow the plain gradient. */
public final class Identity implements CurvatureStrategy, Curvature {

  @Override
  public Curvature at(Policy policy, Batch batch) {
    return this;
  }

  @Override
  public void multiply(double[] v, double[] out) {
    System.arraycopy(v, 0, out, 0, v.length);
  }

  @Override
  public void solve(double[] g, double[] out) {
    System.arraycopy(g, 0, out, 0, g.length);
  }
}
