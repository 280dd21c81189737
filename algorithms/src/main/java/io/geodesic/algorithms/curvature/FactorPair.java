package io.geodesic.algorithms.curvature;

import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.checkpoint.Stateful;

/**
 * Two matrices of one layer, L (m×m) on the side of its homogeneous inputs and R (n×n) on that of
 * its outputs: the factors A and G, their inverses, or their eigenbases.
 *
 * <p>They act on the layer's part of a parameter vector, which is a row-major m×n matrix V, as (L ⊗
 * R): V ↦ L·V·R for symmetric ones.
 */
final class FactorPair implements Stateful {

  private final Kernels kernels = KernelProvider.kernels();
  private final int m;
  private final int n;
  private final double[] left;
  private final double[] right;
  private double leftDamping;
  private double rightDamping;

  FactorPair(int m, int n) {
    this.m = m;
    this.n = n;
    this.left = new double[m * m];
    this.right = new double[n * n];
  }

  int m() {
    return m;
  }

  int n() {
    return n;
  }

  /** L, the array itself. */
  double[] left() {
    return left;
  }

  /** R, the array itself. */
  double[] right() {
    return right;
  }

  /** What was added to A's diagonal before L was made of it. */
  double leftDamping() {
    return leftDamping;
  }

  /** What was added to G's diagonal before R was made of it. */
  double rightDamping() {
    return rightDamping;
  }

  void setDamping(double ofLeft, double ofRight) {
    leftDamping = ofLeft;
    rightDamping = ofRight;
  }

  double leftTrace() {
    return trace(left, m);
  }

  double rightTrace() {
    return trace(right, n);
  }

  void copy(FactorPair other) {
    System.arraycopy(other.left, 0, left, 0, left.length);
    System.arraycopy(other.right, 0, right, 0, right.length);
    setDamping(other.leftDamping, other.rightDamping);
  }

  /** out ← L·V, or Lᵀ·V; out must not be v. */
  void timesLeft(boolean transpose, double[] v, int vAt, double[] out, int outAt) {
    kernels.gemm(transpose, false, m, n, m, 1, left, 0, m, v, vAt, n, 0, out, outAt, n);
  }

  /** out ← V·R, or V·Rᵀ; out must not be v. */
  void timesRight(boolean transpose, double[] v, int vAt, double[] out, int outAt) {
    kernels.gemm(false, transpose, m, n, n, 1, v, vAt, n, right, 0, n, 0, out, outAt, n);
  }

  @Override
  public void save(State state) {
    state.put("left", left, m, m);
    state.put("right", right, n, n);
    state.put("damping", new double[] {leftDamping, rightDamping}, 2);
  }

  @Override
  public void load(State state) {
    state.copyTo("left", left);
    state.copyTo("right", right);
    double[] damping = state.get("damping");
    setDamping(damping[0], damping[1]);
  }

  private static double trace(double[] square, int size) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += square[i * size + i];
    }
    return sum;
  }
}
