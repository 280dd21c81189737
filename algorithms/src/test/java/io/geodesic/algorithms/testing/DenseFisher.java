package io.geodesic.algorithms.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Dense curvature in plain Java: J by differences, M from its formula. */
public final class DenseFisher {

  private DenseFisher() {}

  /** Mean over the batch's states of JᵀMJ. */
  public static RealMatrix of(Policy policy, Batch batch) {
    PlainPolicy plain = new PlainPolicy(policy);
    double[] theta = policy.parameters();
    RealMatrix fisher = new Array2DRowRealMatrix(theta.length, theta.length);
    for (int i = 0; i < batch.size(); i++) {
      double[] s = plain.observation(batch, i);
      RealMatrix j =
          new Array2DRowRealMatrix(Differences.jacobian(v -> plain.parameters(v, s), theta));
      RealMatrix m = new Array2DRowRealMatrix(plain.metric(plain.parameters(theta, s)));
      fisher = fisher.add(j.transpose().multiply(m).multiply(j).scalarMultiply(1.0 / batch.size()));
    }
    return fisher;
  }

  /** F + λI. */
  public static RealMatrix damped(RealMatrix fisher, double damping) {
    int n = fisher.getRowDimension();
    return fisher.add(MatrixUtils.createRealIdentityMatrix(n).scalarMultiply(damping));
  }

  /** Solves by Cholesky. */
  public static double[] solve(RealMatrix matrix, double[] g) {
    RealMatrix symmetric = matrix.add(matrix.transpose()).scalarMultiply(0.5);
    return new CholeskyDecomposition(symmetric).getSolver().solve(new ArrayRealVector(g)).toArray();
  }

  /** vᵀFv. */
  public static double quadratic(RealMatrix fisher, double[] v) {
    return new ArrayRealVector(v).dotProduct(new ArrayRealVector(fisher.operate(v)));
  }

  /** A copy with zeros between layers, and between those and the parameters outside the network. */
  public static RealMatrix blocks(Policy policy, RealMatrix dense) {
    PlainMlp network = new PlainPolicy(policy).network();
    int[] layerOf = new int[policy.parameterCount()];
    for (int l = 0; l <= network.layers(); l++) {
      Arrays.fill(layerOf, network.offset(l), layerOf.length, l);
    }
    RealMatrix out = new Array2DRowRealMatrix(layerOf.length, layerOf.length);
    for (int i = 0; i < layerOf.length; i++) {
      for (int j = 0; j < layerOf.length; j++) {
        out.setEntry(i, j, layerOf[i] == layerOf[j] ? dense.getEntry(i, j) : 0);
      }
    }
    return out;
  }

  /** Asserts that two matrices are equal up to an absolute tolerance. */
  public static void assertMatrix(RealMatrix expected, RealMatrix actual, double tolerance) {
    for (int i = 0; i < expected.getRowDimension(); i++) {
      assertArrayEquals(expected.getRow(i), actual.getRow(i), tolerance);
    }
  }

  /** A ⊗ G. */
  public static RealMatrix kronecker(RealMatrix a, RealMatrix g) {
    int n = g.getRowDimension();
    RealMatrix out = new Array2DRowRealMatrix(a.getRowDimension() * n, a.getRowDimension() * n);
    for (int i = 0; i < a.getRowDimension(); i++) {
      for (int j = 0; j < a.getRowDimension(); j++) {
        out.setSubMatrix(g.scalarMultiply(a.getEntry(i, j)).getData(), i * n, j * n);
      }
    }
    return out;
  }
}
