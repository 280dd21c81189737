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
 *
 * <p>A rule calls {@link #compute} first and asks the rest only after it returned {@link
 * StepStatus#ACCEPTED}; {@link #damping} and {@link #solveReport} may be asked in any case. Arrays
 * are reused by the next computation.
 */
public final class NaturalDirection {

  private final Kernels kernels = KernelProvider.kernels();
  private double[] gradient = new double[0];
  private double[] direction = new double[0];
  private double[] oldParameters = new double[0];
  private final SolveCheck check = new SolveCheck();
  private Curvature curvature;
  private SolveReport solve = SolveReport.DIRECT;
  private double objective;

  /** Creates an empty direction; it takes its size from the first problem. */
  public NaturalDirection() {}

  /**
   * Computes g and x, and remembers θ_old.
   *
   * @param problem whose batch is loaded and whose policy is still π_old
   * @param strategy estimates F
   * @param stopwatch is told when the curvature's time begins
   * @return ACCEPTED when x is usable, otherwise why it is not
   */
  public StepStatus compute(
      PolicyProblem problem, CurvatureStrategy strategy, Stopwatch stopwatch) {
    double[] theta = problem.policy().parameters();
    ensureCapacity(theta.length);
    System.arraycopy(theta, 0, oldParameters, 0, theta.length);
    stopwatch.start(Phase.GRADIENT);
    objective = problem.gradient(gradient);
    stopwatch.start(Phase.CURVATURE);
    curvature = null;
    solve = SolveReport.DIRECT;
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
    solve = usable ? check.complete(curvature, gradient, direction) : curvature.lastSolve();
    return usable ? StepStatus.ACCEPTED : StepStatus.NON_FINITE;
  }

  /**
   * Says whether a step along a direction v can be scaled by vᵀFv.
   *
   * @return ACCEPTED, or why not
   */
  public static StepStatus judge(double curvature) {
    if (!Double.isFinite(curvature)) {
      return StepStatus.NON_FINITE;
    }
    return curvature > 0 ? StepStatus.ACCEPTED : StepStatus.NOT_POSITIVE_DEFINITE;
  }

  /** Returns J(θ_old). */
  public double objective() {
    return objective;
  }

  /** Returns g; not to be written. */
  public double[] gradient() {
    return gradient;
  }

  /** Returns x = F⁻¹g; not to be written. */
  public double[] vector() {
    return direction;
  }

  /** Returns gᵀx, the objective's first-order change along x. */
  public double slope() {
    return slope(direction);
  }

  /** Returns gᵀv. */
  public double slope(double[] v) {
    return kernels.dot(gradient, 0, v, 0, v.length);
  }

  /** Returns vᵀFv, undamped: twice the KL divergence that the step v is predicted to cause. */
  public double quadratic(double[] v) {
    return curvature.quadratic(v);
  }

  /** Returns λ in effect; 0 when no curvature was estimated. */
  public double damping() {
    return curvature == null ? 0 : curvature.damping();
  }

  /** Returns how x was computed. */
  public SolveReport solveReport() {
    return solve;
  }

  /**
   * Sets θ ← θ_old + size·v, or θ ← θ_old when that is not finite.
   *
   * @param theta the policy's parameters, written
   * @param v not written
   * @return whether the step was made
   */
  public boolean move(double[] theta, double size, double[] v) {
    System.arraycopy(oldParameters, 0, theta, 0, theta.length);
    kernels.axpy(theta.length, size, v, 0, theta, 0);
    if (isFinite(theta)) {
      return true;
    }
    restore(theta);
    return false;
  }

  /** Sets θ ← θ_old, bit for bit. */
  public void restore(double[] theta) {
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
