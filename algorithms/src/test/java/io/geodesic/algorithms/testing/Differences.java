package io.geodesic.algorithms.testing;

import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** Derivatives by central differences of fourth order, good to about eleven digits. */
public final class Differences {

  private static final double STEP = 1e-3;

  private Differences() {}

  public static double[] gradient(ToDoubleFunction<double[]> f, double[] x) {
    double[][] jacobian = jacobian(v -> new double[] {f.applyAsDouble(v)}, x);
    return jacobian[0];
  }

  /** Rows by output, columns by input. */
  public static double[][] jacobian(UnaryOperator<double[]> f, double[] x) {
    double[][] jacobian = new double[f.apply(x).length][x.length];
    for (int k = 0; k < x.length; k++) {
      double[] up = f.apply(shifted(x, k, STEP));
      double[] down = f.apply(shifted(x, k, -STEP));
      double[] up2 = f.apply(shifted(x, k, 2 * STEP));
      double[] down2 = f.apply(shifted(x, k, -2 * STEP));
      for (int i = 0; i < up.length; i++) {
        jacobian[i][k] = (8 * (up[i] - down[i]) - (up2[i] - down2[i])) / (12 * STEP);
      }
    }
    return jacobian;
  }

  private static double[] shifted(double[] x, int k, double step) {
    double[] moved = x.clone();
    moved[k] += step;
    return moved;
  }
}
