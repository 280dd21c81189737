package io.geodesic.algorithms.quality;

import io.geodesic.algorithms.objective.Evaluation;
import io.geodesic.algorithms.objective.PolicyProblem;
import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;

/** Tries steps from θ_old on a loaded problem and puts the policy back, bit for bit. */
public final class StepProbe {

  private final Kernels kernels = KernelProvider.kernels();
  private final PolicyProblem problem;
  private final double[] gradient;
  private final double before;

  /**
   * Starts from the problem's policy as it is.
   *
   * @param problem with the batch loaded at the same parameters
   */
  public StepProbe(PolicyProblem problem) {
    this.problem = problem;
    this.gradient = new double[problem.policy().parameterCount()];
    this.before = problem.gradient(gradient);
  }

  /** The gradient g of the objective at θ_old; the array itself. */
  public double[] gradient() {
    return gradient;
  }

  /**
   * Returns β = √(2δ/q), the multiple of a direction x with xᵀFx = q that is predicted to cost δ.
   *
   * @return β; NaN unless q is positive and finite
   */
  public static double scale(double maxKl, double quadratic) {
    boolean usable = quadratic > 0 && Double.isFinite(quadratic);
    return usable ? Math.sqrt(2 * maxKl / quadratic) : Double.NaN;
  }

  /**
   * Tries the step βx.
   *
   * @param x direction
   * @param size β; all measures are NaN if it is NaN
   * @param ownQuadratic xᵀF̂x by the strategy
   * @param fisherQuadratic xᵀFx
   */
  public StepQuality measure(double[] x, double size, double ownQuadratic, double fisherQuadratic) {
    double[] theta = problem.policy().parameters();
    double[] old = theta.clone();
    try {
      kernels.axpy(theta.length, size, x, 0, theta, 0);
      Evaluation after = problem.evaluate();
      double slope = kernels.dot(gradient, 0, x, 0, x.length);
      return new StepQuality(
          0.5 * size * size * ownQuadratic,
          0.5 * size * size * fisherQuadratic,
          after.kl(),
          size * slope,
          after.objective() - before);
    } finally {
      System.arraycopy(old, 0, theta, 0, theta.length);
    }
  }
}
