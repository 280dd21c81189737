package io.geodesic.algorithms.step;

import io.geodesic.algorithms.curvature.Curvature;
import io.geodesic.algorithms.curvature.FisherProduct;
import io.geodesic.algorithms.objective.PolicyProblem;
import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;
import io.geodesic.commons.parallel.Workers;

/**
 * What the models at θ_old predict of a step Δ that many small ones have made: the gain gᵀΔ and the
 * KL ½ΔᵀFΔ, with g over the whole batch.
 *
 * <p>F is that of the rule's curvature; where it has none, the exact one, by one Fisher-vector
 * product.
 */
final class StepPrediction {

  private final Kernels kernels = KernelProvider.kernels();
  private final Workers workers;
  private final double[] newParameters;
  private final double[] change;
  private final double[] gradient;
  private final double[] product;
  private FisherProduct fisher;
  private double gain;
  private double kl;

  StepPrediction(int parameters, Workers workers) {
    this.workers = workers;
    this.newParameters = new double[parameters];
    this.change = new double[parameters];
    this.gradient = new double[parameters];
    this.product = new double[parameters];
  }

  /**
   * Predicts the step that led from θ_old to the policy's parameters, which are written and then
   * again what they were.
   *
   * @param curvature estimated at θ_old, or null for the exact Fisher information
   */
  void predict(PolicyProblem problem, double[] oldParameters, Curvature curvature) {
    double[] theta = problem.policy().parameters();
    int n = theta.length;
    System.arraycopy(theta, 0, newParameters, 0, n);
    for (int i = 0; i < n; i++) {
      change[i] = theta[i] - oldParameters[i];
    }
    System.arraycopy(oldParameters, 0, theta, 0, n);
    problem.gradient(gradient);
    gain = kernels.dot(gradient, 0, change, 0, n);
    kl = 0.5 * (curvature == null ? exactQuadratic(problem) : curvature.quadratic(change));
    System.arraycopy(newParameters, 0, theta, 0, n);
  }

  /** gᵀΔ. */
  double gain() {
    return gain;
  }

  /** ½ΔᵀFΔ in nats. */
  double kl() {
    return kl;
  }

  private double exactQuadratic(PolicyProblem problem) {
    if (fisher == null) {
      fisher = new FisherProduct(problem.policy(), workers);
    }
    fisher.prepare(problem.batch());
    fisher.multiply(change, product);
    return kernels.dot(change, 0, product, 0, change.length);
  }
}
