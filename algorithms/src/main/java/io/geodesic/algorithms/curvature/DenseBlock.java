package io.geodesic.algorithms.curvature;

import io.geodesic.commons.parallel.Workers;

/**
 * F + λI over the parameters of one slice, dense: F = BᵀB/N with the slice's B.
 *
 * <p>With R rows and P parameters the system is factored in the smaller of the two spaces:
 * parameter space, (F + λI) by Cholesky; or sample space, where by Woodbury's identity (F + λI)⁻¹g
 * = (g − Bᵀ(BBᵀ + NλI)⁻¹Bg)/λ. Without damping only parameter space is possible.
 */
final class DenseBlock {

  private final FactorSlice slice;
  private final Workers workers;
  private DenseSolver solver;
  private double lambda;
  private double[] product = new double[0];

  DenseBlock(FactorSlice slice, Workers workers) {
    this.slice = slice;
    this.workers = workers;
  }

  /**
   * Factors the damped block for the rows as they are now.
   *
   * @throws io.geodesic.commons.linalg.NotPositiveDefiniteException if it cannot be factored
   */
  void factor(double damping) {
    lambda = damping;
    boolean inSamples = lambda > 0 && slice.count() < slice.width();
    if (solver == null || solver.inSamples() != inSamples) {
      solver =
          inSamples
              ? new SampleSpaceSolver(slice, workers)
              : new ParameterSpaceSolver(slice, workers);
    }
    solver.factor(lambda);
    if (product.length < slice.count()) {
      product = new double[slice.count()];
    }
  }

  /** Writes the block's part of (F + λI)v. */
  void multiply(double[] v, double[] out) {
    slice.times(v, product);
    slice.transposeTimes(product, out);
    for (int i = slice.offset(); i < slice.offset() + slice.width(); i++) {
      out[i] = out[i] / slice.examples() + lambda * v[i];
    }
  }

  /** Writes the block's part of (F + λI)⁻¹g. */
  void solve(double[] g, double[] out) {
    solver.solve(g, out);
  }

  /** Returns vᵀFv of the block's part of v, undamped. */
  double quadratic(double[] v) {
    slice.times(v, product);
    double sum = 0;
    for (int i = 0; i < slice.count(); i++) {
      sum += product[i] * product[i] / slice.examples();
    }
    return sum;
  }
}
