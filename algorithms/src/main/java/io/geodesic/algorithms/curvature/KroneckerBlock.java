package io.geodesic.algorithms.curvature;

import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;
import io.geodesic.commons.linalg.Cholesky;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.checkpoint.Stateful;

/**
 * One layer's block A ⊗ G: A = E[ããᵀ] over homogeneous inputs (m×m), G = E[ggᵀ] over output
 * adjoints (n×n).
 *
 * <p>A vector of the block is the m×n matrix V of the layer's weights and, in its last row, biases;
 * (A ⊗ G) acts as V ↦ AVG. Damped, each factor gets its share of λ: (A + π√λ I) V (G + √λ/π I) with
 * π = √(tr A/m ÷ tr G/n) (Martens and Grosse 2015, section 6.3).
 */
final class KroneckerBlock implements Stateful {

  private final Kernels kernels = KernelProvider.kernels();
  private final int m;
  private final int n;
  private final int offset;
  private final double[] a;
  private final double[] g;
  private final double[] inverseA;
  private final double[] inverseG;
  private final Cholesky choleskyA;
  private final Cholesky choleskyG;
  private final double[] work;
  private double dampingA;
  private double dampingG;

  /**
   * Creates a block.
   *
   * @param offset where the block's parameters start in the parameter vector
   */
  KroneckerBlock(int m, int n, int offset) {
    this.m = m;
    this.n = n;
    this.offset = offset;
    this.a = new double[m * m];
    this.g = new double[n * n];
    this.inverseA = new double[m * m];
    this.inverseG = new double[n * n];
    this.choleskyA = new Cholesky(m);
    this.choleskyG = new Cholesky(n);
    this.work = new double[m * n];
  }

  /** The factor A, m×m, to be filled by the owner. */
  double[] a() {
    return a;
  }

  /** The factor G, n×n, to be filled by the owner. */
  double[] g() {
    return g;
  }

  /** Number of parameters m·n. */
  int size() {
    return m * n;
  }

  /** tr(A ⊗ G). */
  double trace() {
    return trace(a, m) * trace(g, n);
  }

  /** Computes the inverses of the damped factors. */
  void invert(double damping) {
    double traceA = trace(a, m) / m;
    double traceG = trace(g, n) / n;
    double pi = traceA > 0 && traceG > 0 ? Math.sqrt(traceA / traceG) : 1;
    dampingA = pi * Math.sqrt(damping);
    dampingG = Math.sqrt(damping) / pi;
    choleskyA.factor(a, dampingA);
    choleskyA.inverse(inverseA);
    choleskyG.factor(g, dampingG);
    choleskyG.inverse(inverseG);
  }

  /** out ← (A + π√λ I)⁻¹ V (G + √λ/π I)⁻¹ for this block's part of the vectors. */
  void solve(double[] v, double[] out) {
    product(m, m, n, inverseA, 0, v, offset, work, 0);
    product(m, n, n, work, 0, inverseG, 0, out, offset);
  }

  /** out ← (A + π√λ I) V (G + √λ/π I) for this block's part of the vectors. */
  void multiply(double[] v, double[] out) {
    product(m, m, n, a, 0, v, offset, work, 0);
    kernels.axpy(m * n, dampingA, v, offset, work, 0);
    product(m, n, n, work, 0, g, 0, out, offset);
    kernels.axpy(m * n, dampingG, work, 0, out, offset);
  }

  /** Vᵀ(A ⊗ G)V of this block's part of the vector, undamped. */
  double quadratic(double[] v, double[] scratch) {
    product(m, m, n, a, 0, v, offset, work, 0);
    product(m, n, n, work, 0, g, 0, scratch, 0);
    return kernels.dot(v, offset, scratch, 0, m * n);
  }

  @Override
  public void save(State state) {
    state.put("inverseA", inverseA, m, m);
    state.put("inverseG", inverseG, n, n);
    state.put("damping", new double[] {dampingA, dampingG}, 2);
  }

  @Override
  public void load(State state) {
    state.copyTo("inverseA", inverseA);
    state.copyTo("inverseG", inverseG);
    double[] damping = state.get("damping");
    dampingA = damping[0];
    dampingG = damping[1];
  }

  private void product(
      int rows, int inner, int cols, double[] x, int xo, double[] y, int yo, double[] z, int zo) {
    kernels.gemm(false, false, rows, cols, inner, 1, x, xo, inner, y, yo, cols, 0, z, zo, cols);
  }

  private static double trace(double[] square, int size) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += square[i * size + i];
    }
    return sum;
  }
}
