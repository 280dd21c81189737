package io.geodesic.algorithms.optimizer;

import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.checkpoint.Stateful;

/**
 * Adam (Kingma and Ba 2015, algorithm 1), uphill, with β₁ = 0.9, β₂ = 0.999 and ε = 1e-5, the value
 * that implementations of PPO agree on.
 */
public final class Adam implements Stateful {

  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;
  private static final double EPSILON = 1e-5;

  private final Kernels kernels = KernelProvider.kernels();
  private final double[] first;
  private final double[] second;
  private double power1 = 1;
  private double power2 = 1;

  /** Creates the optimiser for a vector of the given length. */
  public Adam(int length) {
    this.first = new double[length];
    this.second = new double[length];
  }

  /**
   * Moves parameters along a gradient, which counts as scaled down to a largest Euclidean norm.
   *
   * @param rate step size
   * @param maxNorm largest norm; infinite for none
   * @param gradient direction of ascent, not written
   * @param parameters written in place
   * @return the gradient's own norm; when it is not finite (an entry is not, or its square
   *     overflows), the gradient is not usable and nothing was changed
   */
  public double ascend(double rate, double maxNorm, double[] gradient, double[] parameters) {
    double norm = Math.sqrt(kernels.dot(gradient, 0, gradient, 0, first.length));
    if (!Double.isFinite(norm)) {
      return norm;
    }
    power1 *= BETA1;
    power2 *= BETA2;
    double scale = norm > maxNorm ? maxNorm / norm : 1;
    double scale1 = rate / (1 - power1);
    double scale2 = 1 / (1 - power2);
    for (int i = 0; i < first.length; i++) { // as fast as the square root and the division allow
      double g = scale * gradient[i];
      double m = Math.fma(BETA1, first[i], (1 - BETA1) * g);
      double v = Math.fma(BETA2, second[i], (1 - BETA2) * g * g);
      first[i] = m;
      second[i] = v;
      parameters[i] += scale1 * m / (Math.sqrt(scale2 * v) + EPSILON);
    }
    return norm;
  }

  /** Takes over the state of another optimiser of the same length. */
  public void set(Adam other) {
    System.arraycopy(other.first, 0, first, 0, first.length);
    System.arraycopy(other.second, 0, second, 0, second.length);
    power1 = other.power1;
    power2 = other.power2;
  }

  @Override
  public void save(State state) {
    state.put("first", first, first.length);
    state.put("second", second, second.length);
    state.put("powers", new double[] {power1, power2}, 2);
  }

  @Override
  public void load(State state) {
    state.copyTo("first", first);
    state.copyTo("second", second);
    power1 = state.get("powers")[0];
    power2 = state.get("powers")[1];
  }
}
