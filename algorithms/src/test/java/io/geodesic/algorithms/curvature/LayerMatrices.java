package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.testing.PlainPolicy;
import io.geodesic.policies.policy.Policy;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** The blocks of a policy's layers as matrices. */
final class LayerMatrices {

  private LayerMatrices() {}

  static int layers(Policy policy) {
    return new PlainPolicy(policy).network().layers();
  }

  /** A layer's block of a matrix over all parameters. */
  static RealMatrix block(RealMatrix dense, Policy policy, int layer) {
    PlainPolicy plain = new PlainPolicy(policy);
    int from = plain.network().offset(layer);
    int to = plain.network().offset(layer + 1) - 1;
    return dense.getSubMatrix(from, to, from, to);
  }

  /** (F + λI) of a curvature, column by column. */
  static RealMatrix damped(Curvature curvature, int size) {
    RealMatrix matrix = new Array2DRowRealMatrix(size, size);
    double[] column = new double[size];
    for (int i = 0; i < size; i++) {
      double[] unit = new double[size];
      unit[i] = 1;
      curvature.multiply(unit, column);
      matrix.setColumn(i, column);
    }
    return matrix;
  }

  /** (F + λI)⁻¹ of a curvature, column by column. */
  static RealMatrix inverse(Curvature curvature, int size) {
    RealMatrix matrix = new Array2DRowRealMatrix(size, size);
    double[] column = new double[size];
    for (int i = 0; i < size; i++) {
      double[] unit = new double[size];
      unit[i] = 1;
      curvature.solve(unit, column);
      matrix.setColumn(i, column);
    }
    return matrix;
  }
}
