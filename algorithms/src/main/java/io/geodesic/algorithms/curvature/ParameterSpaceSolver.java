package io.geodesic.algorithms.curvature;

import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;
import io.geodesic.commons.linalg.Cholesky;

/** Forms F = BᵀB/N by rank updates over blocks of rows and factors F + λI. */
final class ParameterSpaceSolver implements DenseSolver {

  private static final int ROWS = 256;

  private final Kernels kernels = KernelProvider.kernels();
  private final FactorSlice rows;
  private final int n;
  private final double[] fisher;
  private final double[] block;
  private final Cholesky cholesky;
  private final double[] part;
  private final double[] solution;

  ParameterSpaceSolver(FactorSlice rows) {
    this.rows = rows;
    this.n = rows.width();
    this.fisher = new double[n * n];
    this.block = new double[ROWS * n];
    this.cholesky = new Cholesky(n);
    this.part = new double[n];
    this.solution = new double[n];
  }

  @Override
  public boolean inSamples() {
    return false;
  }

  @Override
  public void factor(double damping) {
    double beta = 0;
    for (int from = 0; from < rows.count(); from += ROWS) {
      int count = Math.min(ROWS, rows.count() - from);
      rows.fill(from, count, block, 0, n);
      kernels.rankUpdate(n, count, 1.0 / rows.examples(), block, 0, n, beta, fisher, 0, n);
      beta = 1;
    }
    cholesky.factor(fisher, damping);
  }

  @Override
  public void solve(double[] g, double[] out) {
    System.arraycopy(g, rows.offset(), part, 0, n);
    cholesky.solve(part, solution);
    System.arraycopy(solution, 0, out, rows.offset(), n);
  }
}
