package io.geodesic.environments.linear;

import io.geodesic.commons.linalg.Lu;
import io.geodesic.commons.linalg.Matrix;

/**
 * One step of dynamic programming in a linear-quadratic system: from P, the quadratic form of the
 * cost to go, to the form one step earlier.
 *
 * <p>Kalman (1960); Anderson and Moore (1990), "Optimal Control", chapter 2. γ discounts; the noise
 * adds a constant, which is not part of the form.
 *
 * @param system A, B and the cost sᵀs + ρaᵀa
 * @param discount γ, in [0, 1]
 */
record Riccati(LinearQuadraticSystem system, double discount) {

  /** Checks the discount. */
  Riccati {
    if (!(discount >= 0 && discount <= 1)) {
      throw new IllegalArgumentException("discount is " + discount + "; it must be in [0, 1]");
    }
  }

  /** Returns K, m×n, of the best action a = −Ks before P: (ρI + γBᵀPB)⁻¹ γBᵀPA. */
  Matrix gain(Matrix p) {
    Matrix pb = system.control().transpose().times(p);
    Matrix curvature = pb.times(system.control());
    int m = curvature.rows();
    for (int i = 0; i < m * m; i++) {
      curvature.data()[i] *= discount;
    }
    for (int i = 0; i < m; i++) {
      curvature.set(i, i, curvature.get(i, i) + LinearQuadraticSystem.ACTION_COST);
    }
    Matrix inverse = new Matrix(m, m);
    Lu.of(m, curvature.data()).inverse(inverse.data());
    Matrix gain = inverse.times(pb).times(system.dynamics());
    for (int i = 0; i < gain.data().length; i++) {
      gain.data()[i] *= discount;
    }
    return gain;
  }

  /** Returns the form one step earlier under the best action. */
  Matrix best(Matrix p) {
    return under(gain(p), p);
  }

  /** Returns I + ρKᵀK + γ(A − BK)ᵀP(A − BK), made exactly symmetric. */
  Matrix under(Matrix gain, Matrix p) {
    int n = p.rows();
    Matrix closed = system.control().times(gain);
    for (int i = 0; i < n * n; i++) {
      closed.data()[i] = system.dynamics().data()[i] - closed.data()[i];
    }
    Matrix effort = gain.transpose().times(gain);
    Matrix future = closed.transpose().times(p).times(closed);
    Matrix form = Matrix.identity(n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double next = 0.5 * (future.get(i, j) + future.get(j, i));
        double now = form.get(i, j) + LinearQuadraticSystem.ACTION_COST * effort.get(i, j);
        form.set(i, j, now + discount * next);
      }
    }
    return form;
  }
}
