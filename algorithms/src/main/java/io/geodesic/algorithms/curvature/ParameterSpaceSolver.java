package io.geodesic.algorithms.curvature;

import io.geodesic.commons.linalg.Cholesky;
import io.geodesic.commons.parallel.Workers;

/** Forms F = BᵀB/N where the factor of F + λI then replaces it. */
final class ParameterSpaceSolver implements DenseSolver {

  private final FactorSlice rows;
  private final int n;
  private final Cholesky cholesky;
  private final double[] part;
  private final double[] solution;

  ParameterSpaceSolver(FactorSlice rows, Workers workers) {
    this.rows = rows;
    this.n = rows.width();
    this.cholesky = new Cholesky(n, workers);
    this.part = new double[n];
    this.solution = new double[n];
  }

  @Override
  public boolean inSamples() {
    return false;
  }

  @Override
  public void factor(double damping) {
    rows.fisher(cholesky.matrix(), 0, n);
    cholesky.factor(damping);
  }

  @Override
  public void solve(double[] g, double[] out) {
    System.arraycopy(g, rows.offset(), part, 0, n);
    cholesky.solve(part, solution);
    System.arraycopy(solution, 0, out, rows.offset(), n);
  }
}
