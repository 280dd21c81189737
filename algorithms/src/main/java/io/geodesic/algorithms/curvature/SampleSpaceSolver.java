package io.geodesic.algorithms.curvature;

import io.geodesic.commons.linalg.Cholesky;
import io.geodesic.commons.parallel.Workers;

/** Factors BBᵀ + NλI and solves by Woodbury's identity. */
final class SampleSpaceSolver implements DenseSolver {

  private final FactorSlice rows;
  private final Workers workers;
  private double damping;
  private Cholesky cholesky;
  private double[] projected = new double[0];
  private double[] solved = new double[0];

  SampleSpaceSolver(FactorSlice rows, Workers workers) {
    this.rows = rows;
    this.workers = workers;
  }

  @Override
  public boolean inSamples() {
    return true;
  }

  @Override
  public void factor(double newDamping) {
    int r = rows.count();
    if (cholesky == null || cholesky.dimension() != r) {
      cholesky = new Cholesky(r, workers);
      projected = new double[r];
      solved = new double[r];
    }
    damping = newDamping;
    rows.gram(cholesky.matrix());
    cholesky.factor(rows.examples() * damping);
  }

  @Override
  public void solve(double[] g, double[] out) {
    rows.times(g, projected);
    cholesky.solve(projected, solved);
    rows.transposeTimes(solved, out);
    for (int i = rows.offset(); i < rows.offset() + rows.width(); i++) {
      out[i] = (g[i] - out[i]) / damping;
    }
  }
}
