package io.geodesic.algorithms.step;

import io.geodesic.algorithms.curvature.Curvature;
import io.geodesic.algorithms.curvature.SolveReport;
import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;

/** Measures the relative residual of a solve where the solver itself reports none. */
final class SolveCheck {

  private final Kernels kernels = KernelProvider.kernels();
  private double[] product = new double[0];

  /**
   * Returns the report of the last solve with its residual ‖g − (F + λI)x‖ / ‖g‖ in the strategy's
   * own F.
   *
   * @param g right-hand side, not zero
   * @param x what the solve returned
   */
  SolveReport complete(Curvature curvature, double[] g, double[] x) {
    SolveReport report = curvature.lastSolve();
    if (!report.isUsable() || !Double.isNaN(report.relativeResidual())) {
      return report;
    }
    int n = g.length;
    if (product.length != n) {
      product = new double[n];
    }
    curvature.multiply(x, product);
    kernels.axpy(n, -1, g, 0, product, 0);
    double square = kernels.dot(product, 0, product, 0, n) / kernels.dot(g, 0, g, 0, n);
    return new SolveReport(report.status(), report.iterations(), Math.sqrt(square));
  }
}
