package io.geodesic.algorithms.curvature;

/**
 * The (damped) Fisher information of a policy as a linear operator on parameter vectors.
 *
 * <p>Vectors have the policy's parameter count; outputs are written, inputs are not, and the two
 * must not be the same array.
 */
public interface Curvature {

  /** Computes (F + λI)·v, damping included in this strategy's own form. */
  void multiply(double[] v, double[] out);

  /** Computes (F + λI)⁻¹·g, or this strategy's approximation of it. */
  void solve(double[] g, double[] out);

  /** The damping λ that {@link #multiply} and {@link #solve} include; 0 for none. */
  default double damping() {
    return 0;
  }

  /**
   * Returns vᵀFv <em>without</em> damping: twice the KL divergence that the step v is predicted to
   * cause.
   */
  default double quadratic(double[] v) {
    double[] product = new double[v.length];
    multiply(v, product);
    double sum = 0;
    for (int i = 0; i < v.length; i++) {
      sum += v[i] * (product[i] - damping() * v[i]);
    }
    return sum;
  }

  /** What the last {@link #solve} has to report; direct solves have converged by construction. */
  default SolveReport lastSolve() {
    return SolveReport.DIRECT;
  }
}
