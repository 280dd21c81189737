package io.geodesic.algorithms.curvature;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** A curvature without its damping, as a matrix. */
final class UndampedMatrix {

  private UndampedMatrix() {}

  /** F from its quadratic form: 2F_ij = q(e_i + e_j) − q(e_i) − q(e_j). */
  static RealMatrix of(Curvature curvature, int from, int size, int parameters) {
    double[] v = new double[parameters];
    double[] alone = new double[size];
    for (int i = 0; i < size; i++) {
      v[from + i] = 1;
      alone[i] = curvature.quadratic(v);
      v[from + i] = 0;
    }
    RealMatrix f = new Array2DRowRealMatrix(size, size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        v[from + i] += 1;
        v[from + j] += 1;
        double both = curvature.quadratic(v);
        f.setEntry(i, j, i == j ? both / 4 : (both - alone[i] - alone[j]) / 2);
        v[from + i] = 0;
        v[from + j] = 0;
      }
    }
    return f;
  }
}
