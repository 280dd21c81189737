package io.geodesic.algorithms.step;

import io.geodesic.algorithms.curvature.Curvature;
import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.curvature.SolveReport;
import io.geodesic.algorithms.objective.PolicyProblem;
import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;
import io.geodesic.commons.linalg.NotPositiveDefiniteException;

/**
 * The natural gradient x = F⁻¹g of the whole batch at θ_old, with what step rules need to know of
 * it.
 */
final class NaturalDirection {

  private final Kernels kernels = KernelProvider.kernels();
  private double[] gradient = new double[0];
  private double[] direction = new double[0];
  private double[] oldParameters = new double[0];
  private Curvature curvature;
  private double objective;

  /**
   * Computes g and x.
   *
   * @return ACCEPTED when x is usable, otherwise why it is not
   */
  StepStatus compute(PolicyProblem problem, CurvatureStrategy strategy, Stopwatch stopwatch) {
    double[] theta = problem.policy().parameters();
    ensureCapacity(theta.length);
    System.arraycopy(theta, 0, oldParameters, 0, theta.length);
    stopwatch.start(Phase.GRADIENT);
    objective = problem.gradient(gradient);
    stopwatch.start(Phase.CURVATURE);
    curvature = null;
    if (!isFinite(gradient)) {
      return StepStatus.NON_FINITE;
    }
    if (kernels.dot(gradient, 0, gradient, 0, gradient.length) == 0) {
      return StepStatus.ZERO_GRADIENT;
    }
    try {
      curvature = strategy.at(problem.policy(), problem.batch());
      curvature.solve(gradient, direction);
    } catch (NotPositiveDefiniteException e) {
      return StepStatus.NOT_POSITIVE_DEFINITE;
    }
    boolean usable = curvature.lastSolve().isUsable() && isFinite(direction);
    return usable ? StepStatus.ACCEPTED : StepStatus.NON_FINITE;
  }

  /** Whether a step along a direction v can be scaled by vᵀFv: ACCEPTED, or why not. */
  static StepStatus judge(double curvature) {
    if (!Double.isFinite(curvature)) {
      return StepStatus.NON_FINITE;
    }
    return curvature > 0 ? StepStatus.ACCEPTED : StepStatus.NOT_POSITIVE_DEFINITE;
  }

  /** J(θ_old). */
  double objective() {
    return objective;
  }

  /** The direction x. */
  double[] vector() {
    return direction;
  }

  /** gᵀx. */
  double slope() {
    return slope(direction);
  }

  /** gᵀv. */
  double slope(double[] v) {
    return kernels.dot(gradient, 0, v, 0, v.length);
  }

  /** vᵀFv, undamped. */
  double quadratic(double[] v) {
    return curvature.quadratic(v);
  }

  double damping() {
    return curvature == null ? 0 : curvature.damping();
  }

  SolveReport solveReport() {
    return curvature == null ? SolveReport.DIRECT : curvature.lastSolve();
  }

  /** Sets θ ← θ_old + size·v; when that is not finite, θ ← θ_old and false is returned. */
  boolean move(double[] theta, double size, double[] v) {
    System.arraycopy(oldParameters, 0, theta, 0, theta.length);
    kernels.axpy(theta.length, size, v, 0, theta, 0);
    if (isFinite(theta)) {
      return true;
    }
    restore(theta);
    return false;
  }

  /** Sets θ ← θ_old, bit for bit. */
  void restore(double[] theta) {
    System.arraycopy(oldParameters, 0, theta, 0, theta.length);
  }

  static boolean isFinite(double[] x) {
    for (double value : x) {
      if (!Double.isFinite(value)) {
        return false;
      }
    }
    return true;
  }

  private void ensureCapacity(int length) {
    if (gradient.length != length) {
      gradient = new double[length];
      direction = new double[length];
      oldParameters = new double[length];
    }
  }
}
