package io.geodesic.algorithms.quality;

import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;
import io.geodesic.commons.linalg.LinearOperator;

/**
 * How good a direction x is as an approximation of M⁻¹g, for a metric M (F, or F + λI).
 *
 * <p>A step along x of unit length in the metric gains gᵀx/√(xᵀMx) to first order; the best
 * possible gain is √(gᵀM⁻¹g), that of x = M⁻¹g, by Cauchy and Schwarz. The efficiency η is their
 * ratio, whatever the length of x.
 *
 * @param efficiency η, at most 1; 0 or less for directions that do not ascend; NaN for x = 0
 * @param cosine Euclidean cosine of the angle between x and M⁻¹g
 * @param normRatio ‖x‖/‖M⁻¹g‖
 * @param residual ‖Mx − g‖/‖g‖
 */
public record DirectionQuality(
    double efficiency, double cosine, double normRatio, double residual) {

  /**
   * Judges a direction.
   *
   * @param metric v ↦ Mv, positive semidefinite
   * @param g the gradient, in the range of M
   * @param exact M⁻¹g, or M⁺g
   * @param x the direction
   */
  public static DirectionQuality of(LinearOperator metric, double[] g, double[] exact, double[] x) {
    double[] product = new double[x.length];
    metric.apply(x, product);
    double length = Math.sqrt(dot(x, product));
    double best = Math.sqrt(dot(g, exact));
    double sum = 0;
    for (int i = 0; i < g.length; i++) {
      sum += (product[i] - g[i]) * (product[i] - g[i]);
    }
    return new DirectionQuality(
        dot(g, x) / length / best,
        dot(x, exact) / norm(x) / norm(exact),
        norm(x) / norm(exact),
        Math.sqrt(sum) / norm(g));
  }

  private static double norm(double[] x) {
    return Math.sqrt(dot(x, x));
  }

  private static double dot(double[] x, double[] y) {
    Kernels kernels = KernelProvider.kernels();
    return kernels.dot(x, 0, y, 0, x.length);
  }
}
