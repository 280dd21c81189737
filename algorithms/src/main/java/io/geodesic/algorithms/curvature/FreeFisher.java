package io.geodesic.algorithms.curvature;

import io.geodesic.policies.policy.Policy;

/**
 * The block of the parameters outside the network (log σ): a constant diagonal without entries that
 * join it to the network, exact in every strategy and for every kind of Fisher information.
 */
final class FreeFisher {

  private final double[] diagonal;
  private final int offset;

  FreeFisher(Policy policy) {
    this.offset = policy.network().parameterCount();
    this.diagonal = new double[policy.parameterCount() - offset];
    policy.distribution().fisherOfFreeParameters(diagonal, 0);
  }

  double trace() {
    double trace = 0;
    for (double entry : diagonal) {
      trace += entry;
    }
    return trace;
  }

  /** Applies the block with damping λ to its part of v. */
  void multiply(double lambda, double[] v, double[] out) {
    for (int i = 0; i < diagonal.length; i++) {
      out[offset + i] = (diagonal[i] + lambda) * v[offset + i];
    }
  }

  /** Applies the inverse of the block with damping λ to its part of g. */
  void solve(double lambda, double[] g, double[] out) {
    for (int i = 0; i < diagonal.length; i++) {
      out[offset + i] = g[offset + i] / (diagonal[i] + lambda);
    }
  }

  /** Adds this block's part of vᵀFv, undamped, to the network's. */
  double addQuadratic(double[] v, double sum) {
    double total = sum;
    for (int i = 0; i < diagonal.length; i++) {
      total += diagonal[i] * v[offset + i] * v[offset + i];
    }
    return total;
  }
}
