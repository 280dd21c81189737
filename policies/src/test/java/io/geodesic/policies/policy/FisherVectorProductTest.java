package io.geodesic.policies.policy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.policies.distribution.Categorical;
import io.geodesic.policies.distribution.DiagonalGaussian;
import io.geodesic.policies.network.Activation;
import io.geodesic.policies.network.Mlp;
import io.geodesic.policies.testing.Inputs;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

/** F·v = vjp(M·jvp(v)) against the dense matrix and against the Hessian of KL. */
class FisherVectorProductTest {

  @ForEachPolicy
  void productEqualsDenseFisher(PolicyCase row) {
    for (int rows : new int[] {1, 2, 11}) {
      Policy policy = row.policy(1);
      PolicyGeometry geometry = new PolicyGeometry(policy, row.observations(2, rows), rows);
      double[] v = Inputs.normal(PolicyCase.random(3), policy.parameterCount(), 1);
      assertArrayEquals(geometry.denseFisher().operate(v), geometry.fisherVectorProduct(v), 1e-8);
    }
  }

  /** 300 rows are two blocks of the replay. */
  @ForEachPolicy
  void productEqualsTheHessianOfMeanKl(PolicyCase row) {
    for (int rows : new int[] {1, 11, 300}) {
      Policy policy = row.policy(4);
      PolicyGeometry geometry = new PolicyGeometry(policy, row.observations(5, rows), rows);
      double[] v = Inputs.normal(PolicyCase.random(6), policy.parameterCount(), 1);
      double[] product = geometry.fisherVectorProduct(v);
      assertTrue(Arrays.stream(product).anyMatch(x -> Math.abs(x) > 1e-3));
      assertArrayEquals(geometry.klHessianVectorProduct(v), product, 1e-13);
    }
  }

  @ForEachPolicy
  void denseFisherIsPositiveSemidefinite(PolicyCase row) {
    PolicyGeometry geometry = new PolicyGeometry(row.policy(7), row.observations(8, 11), 11);
    double[] eigenvalues = new EigenDecomposition(geometry.denseFisher()).getRealEigenvalues();
    assertTrue(Arrays.stream(eigenvalues).min().orElseThrow() > -1e-12);
  }

  /** Adding one number to all logits changes no probability. */
  @Test
  void movingAllLogitsTogetherIsANullDirection() {
    Mlp network = new Mlp(3, List.of(), 4, Activation.TANH, 1);
    PolicyCase row = new PolicyCase("", network, new Categorical(4));
    PolicyGeometry geometry = new PolicyGeometry(row.policy(1), row.observations(2, 9), 9);
    double[] v = new double[network.parameterCount()];
    Arrays.fill(v, network.parameterCount() - 4, v.length, 1);
    assertArrayEquals(new double[v.length], geometry.fisherVectorProduct(v), 1e-15);
  }

  /**
   * The same function of the state through other coordinates of the observation: parameters and
   * Fisher matrix differ, but F⁻¹g moves means and log σ alike.
   */
  @Test
  void naturalGradientDoesNotDependOnTheObservationsCoordinates() {
    int rows = 12;
    Mlp network = new Mlp(2, List.of(), 2, Activation.TANH, 1);
    PolicyCase row = new PolicyCase("", network, new DiagonalGaussian(2, 0));
    Policy policy = row.policy(1);
    double[] observations = row.observations(2, rows);
    RealMatrix coordinates = new Array2DRowRealMatrix(new double[][] {{3, 1}, {-0.5, 0.2}});
    Policy other = row.policy(1);
    double[] otherObservations = transform(observations, inverse(coordinates));
    RealMatrix weights = new Array2DRowRealMatrix(2, 2);
    weights.setRow(0, Arrays.copyOfRange(policy.parameters(), 0, 2));
    weights.setRow(1, Arrays.copyOfRange(policy.parameters(), 2, 4));
    RealMatrix moved = coordinates.multiply(weights);
    System.arraycopy(moved.getRow(0), 0, other.parameters(), 0, 2);
    System.arraycopy(moved.getRow(1), 0, other.parameters(), 2, 2);

    double[] slope = Inputs.normal(PolicyCase.random(3), 2 * rows + 2, 1);
    assertArrayEquals(
        naturalMove(new PolicyGeometry(policy, observations, rows), slope),
        naturalMove(new PolicyGeometry(other, otherObservations, rows), slope),
        1e-6);
  }

  /** J·F⁻¹·Jᵀ·slope: how the distribution's parameters move. */
  private static double[] naturalMove(PolicyGeometry geometry, double[] slope) {
    RealMatrix jacobian = geometry.jacobian();
    RealVector gradient = jacobian.transpose().operate(MatrixUtils.createRealVector(slope));
    RealMatrix fisher = geometry.denseFisher();
    return jacobian.operate(new LUDecomposition(fisher).getSolver().solve(gradient)).toArray();
  }

  private static RealMatrix inverse(RealMatrix matrix) {
    return new LUDecomposition(matrix).getSolver().getInverse();
  }

  private static double[] transform(double[] observations, RealMatrix coordinates) {
    double[] out = new double[observations.length];
    for (int i = 0; i < out.length; i += 2) {
      double[] x = {observations[i], observations[i + 1]};
      System.arraycopy(coordinates.preMultiply(x), 0, out, i, 2);
    }
    return out;
  }
}
