package io.geodesic.environments.classic;

import io.geodesic.environments.trigonometry.Trigonometry;

/**
 * Equations of motion of the acrobot's two links, and one Runge–Kutta step of them.
 *
 * <p>Both links have mass 1 kg, length 1 m, their centre of mass in the middle and moment of
 * inertia 1 kg·m²; gravity is 9.8 m/s². Sutton and Barto, "Reinforcement Learning" (1998), section
 * 11.3.
 */
final class LinkDynamics {
  private static final double GRAVITY = 9.8;
  private static final double HALF_PI = Math.PI / 2;

  private final double[] point = new double[4];
  private final double[] k1 = new double[4];
  private final double[] k2 = new double[4];
  private final double[] k3 = new double[4];
  private final double[] k4 = new double[4];

  /** Advances y = (θ1, θ2, θ1', θ2') in place by one classical Runge–Kutta step of length h (s). */
  void advance(double[] y, double torque, double h) {
    derivative(y, torque, k1);
    shift(y, h / 2, k1);
    derivative(point, torque, k2);
    shift(y, h / 2, k2);
    derivative(point, torque, k3);
    shift(y, h, k3);
    derivative(point, torque, k4);
    for (int i = 0; i < 4; i++) {
      y[i] += h / 6.0 * (((k1[i] + 2 * k2[i]) + 2 * k3[i]) + k4[i]);
    }
  }

  private void shift(double[] y, double h, double[] k) {
    for (int i = 0; i < 4; i++) {
      point[i] = y[i] + h * k[i];
    }
  }

  private static void derivative(double[] y, double torque, double[] dy) {
    double w1 = y[2];
    double w2 = y[3];
    double cos2 = Trigonometry.cos(y[1]);
    double sin2 = Trigonometry.sin(y[1]);
    double d1 = ((0.25 + (1.25 + cos2)) + 1) + 1;
    double d2 = (0.25 + 0.5 * cos2) + 1;
    double phi2 = 0.5 * GRAVITY * Trigonometry.cos((y[0] + y[1]) - HALF_PI);
    double phi1 =
        ((-0.5 * (w2 * w2)) * sin2 - (w2 * w1) * sin2)
            + (1.5 * GRAVITY) * Trigonometry.cos(y[0] - HALF_PI)
            + phi2;
    double a2 =
        (((torque + (d2 / d1) * phi1) - (0.5 * (w1 * w1)) * sin2) - phi2) / (1.25 - (d2 * d2) / d1);
    dy[0] = w1;
    dy[1] = w2;
    dy[2] = -(d2 * a2 + phi1) / d1;
    dy[3] = a2;
  }
}
