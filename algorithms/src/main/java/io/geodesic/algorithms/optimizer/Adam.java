package io.geodesic.algorithms.optimizer;

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
   * Moves parameters along a gradient.
   *
   * @param rate step size
   * @param gradient direction of ascent, not written
   * @param parameters written in place
   */
  public void ascend(double rate, double[] gradient, double[] parameters) {
    power1 *= BETA1;
    power2 *= BETA2;
    double scale1 = rate / (1 - power1);
    double scale2 = 1 / (1 - power2);
    for (int i = 0; i < first.length; i++) {
      double g = gradient[i];
      double m = Math.fma(BETA1, first[i], (1 - BETA1) * g);
      double v = Math.fma(BETA2, second[i], (1 - BETA2) * g * g);
      first[i] = m;
      second[i] = v;
      parameters[i] += scale1 * m / (Math.sqrt(scale2 * v) + EPSILON);
    }
  }

  /** Takes over the state of another optimiser of the same length. */
  public void set(Adam other) {
    System.arraycopy(other.first, 0, first, 0, first.length);
    System.arraycopy(other.second, 0, second, 0, second.length);
    power1 = other.power1;
    power2 = other.power2;
  }

  /**
   * Scales a gradient down to a largest Euclidean norm.
   *
   * @return the norm before; when it is not finite (an entry is not, or its square overflows), the
   *     gradient is not usable
   */
  public static double clipNorm(double[] gradient, double maxNorm) {
    double sum = 0;
    for (double g : gradient) {
      sum = Math.fma(g, g, sum);
    }
    double norm = Math.sqrt(sum);
    if (norm > maxNorm) {
      double scale = maxNorm / norm;
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] *= scale;
      }
    }
    return norm;
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
