package io.geodesic.algorithms.quality;

import io.geodesic.commons.linalg.ConjugateGradient;
import io.geodesic.commons.linalg.ConjugateGradientReport;
import io.geodesic.commons.linalg.ConjugateGradientSettings;
import io.geodesic.commons.linalg.LinearOperator;
import java.util.Arrays;

/**
 * How far damping keeps the natural step from being the same in all coordinates.
 *
 * <p>In coordinates φ with θ = Sφ the Fisher information is SFS and the gradient Sg, and the damped
 * step, seen in θ, is x_S = S(SFS + λI)⁻¹Sg = (F + λS⁻²)⁻¹g: without damping F⁻¹g whatever S is
 * (Amari 1998), with damping another one in each. Only the lengths of the axes matter, because a
 * rotation leaves λI what it is.
 *
 * @param distance ‖x̂_S − x̂‖ of the two steps, each scaled to x̂ᵀFx̂ = 1, in the norm of F: 0 for
 *     the same step, √2 for steps that F makes orthogonal. To second order, its square is the KL
 *     divergence between the two new policies in units of the KL divergence of a step. NaN for a
 *     zero gradient
 * @param residual the larger relative residual of the two solutions; the distance is not to be
 *     trusted below it
 */
public record ReparameterizationError(double distance, double residual) {

  /**
   * Measures the error.
   *
   * @param fisher F, undamped, symmetric and positive semidefinite
   * @param gradient g, not changed
   * @param scales the diagonal of S, positive
   * @param damping λ, at least 0
   * @param effort when the solutions are good enough
   * @throws IllegalArgumentException if there is not one positive scale for each parameter, or the
   *     damping is negative
   */
  public static ReparameterizationError measure(
      LinearOperator fisher,
      double[] gradient,
      double[] scales,
      double damping,
      ConjugateGradientSettings effort) {
    check(gradient, scales, damping);
    double[] ones = new double[gradient.length];
    Arrays.fill(ones, 1);
    double[] plain = new double[gradient.length];
    double[] scaled = new double[gradient.length];
    LinearOperator plainSystem = damped(fisher, ones, damping);
    LinearOperator scaledSystem = damped(fisher, scales, damping);
    double plainResidual = step(plainSystem, gradient, ones, effort, plain);
    double scaledResidual = step(scaledSystem, gradient, scales, effort, scaled);
    double plainLength = norm(fisher, plain);
    double scaledLength = norm(fisher, scaled);
    double[] difference = new double[gradient.length];
    Arrays.setAll(difference, i -> scaled[i] / scaledLength - plain[i] / plainLength);
    return new ReparameterizationError(
        norm(fisher, difference), Math.max(plainResidual, scaledResidual));
  }

  private static void check(double[] gradient, double[] scales, double damping) {
    if (scales.length != gradient.length || !Arrays.stream(scales).allMatch(s -> s > 0)) {
      throw new IllegalArgumentException(
          "scales must be "
              + gradient.length
              + " positive numbers, one for each parameter, got "
              + Arrays.toString(scales));
    }
    if (!(damping >= 0)) {
      throw new IllegalArgumentException("damping is " + damping + "; must be at least 0");
    }
  }

  /** v ↦ SFSv + λv. */
  private static LinearOperator damped(LinearOperator fisher, double[] scales, double damping) {
    double[] inner = new double[scales.length];
    return (v, out) -> {
      Arrays.setAll(inner, i -> scales[i] * v[i]);
      fisher.apply(inner, out);
      for (int i = 0; i < out.length; i++) {
        out[i] = scales[i] * out[i] + damping * v[i];
      }
    };
  }

  /** Writes S·system⁻¹·Sg and returns the relative residual. */
  private static double step(
      LinearOperator system,
      double[] gradient,
      double[] scales,
      ConjugateGradientSettings effort,
      double[] out) {
    double[] scaledGradient = new double[gradient.length];
    Arrays.setAll(scaledGradient, i -> scales[i] * gradient[i]);
    ConjugateGradientReport report =
        new ConjugateGradient(gradient.length, effort).solve(system, scaledGradient, out);
    for (int i = 0; i < out.length; i++) {
      out[i] *= scales[i];
    }
    return report.residual(report.iterations());
  }

  private static double norm(LinearOperator fisher, double[] v) {
    double[] product = new double[v.length];
    fisher.apply(v, product);
    double sum = 0;
    for (int i = 0; i < v.length; i++) {
      sum += v[i] * product[i];
    }
    return Math.sqrt(Math.max(0, sum));
  }
}
