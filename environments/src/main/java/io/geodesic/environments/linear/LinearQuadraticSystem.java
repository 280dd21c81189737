package io.geodesic.environments.linear;

import io.geodesic.commons.linalg.Matrix;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import java.util.Arrays;

/**
 * The dynamics s' = As + Ba + σw, w ~ N(0, I), with the reward −(sᵀs + ρaᵀa) of the state before
 * the step.
 *
 * <p>A is {@value #CONTRACTION} times a random rotation, so that the state neither dies out nor
 * grows without control; B has independent normal entries of variance 1/n. Both are a fixed
 * function of the sizes.
 *
 * @param dynamics A, n×n
 * @param control B, n×m
 */
public record LinearQuadraticSystem(Matrix dynamics, Matrix control) {

  /** The factor by which A shortens every state. */
  public static final double CONTRACTION = 0.97;

  /** Standard deviation σ of the noise in each component. */
  public static final double NOISE = 0.1;

  /** Price ρ of the squared length of an action. */
  public static final double ACTION_COST = 0.1;

  /**
   * Draws the system of a size; always the same one.
   *
   * @param states n, at least 1
   * @param actions m, at least 1
   */
  public static LinearQuadraticSystem of(int states, int actions) {
    RandomStreams streams = new RandomStreams(0).split("LQR states", states);
    Matrix control = new Matrix(states, actions);
    streams.stream("control", actions).fillGaussian(control.data(), 0, states * actions);
    double scale = 1 / Math.sqrt(states);
    Arrays.setAll(control.data(), i -> control.data()[i] * scale);
    return new LinearQuadraticSystem(rotation(states, streams.stream("dynamics")), control);
  }

  /** Orthonormalises random rows by the modified Gram–Schmidt process, and shortens them. */
  private static Matrix rotation(int n, RandomStream random) {
    double[][] rows = new double[n][n];
    for (int i = 0; i < n; i++) {
      random.fillGaussian(rows[i], 0, n);
      for (int j = 0; j < i; j++) {
        add(rows[i], -dot(rows[i], rows[j]), rows[j]);
      }
      double length = Math.sqrt(dot(rows[i], rows[i]));
      for (int k = 0; k < n; k++) {
        rows[i][k] /= length;
      }
    }
    Matrix rotation = Matrix.of(rows);
    Arrays.setAll(rotation.data(), i -> rotation.data()[i] * CONTRACTION);
    return rotation;
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  private static void add(double[] x, double factor, double[] y) {
    for (int i = 0; i < x.length; i++) {
      x[i] += factor * y[i];
    }
  }
}
