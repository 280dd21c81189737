package io.geodesic.algorithms.curvature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.DenseFisher;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;
import org.apache.commons.math3.linear.RealMatrix;

/** The diagonal of the dense matrix, exactly. */
class DiagonalFisherTest {

  @ForEachPolicy
  void diagonalEqualsThatOfTheDenseMatrix(PolicyCase row) {
    for (int rows : new int[] {1, 2, 12}) {
      Policy policy = row.policy(1);
      Batch batch = row.batch(policy, 2, rows);
      RealMatrix dense = DenseFisher.of(policy, batch);
      double[] ones = new double[policy.parameterCount()];
      Arrays.fill(ones, 1);
      double[] diagonal = new double[ones.length];
      strategy(0).at(policy, batch).multiply(ones, diagonal);
      double[] expected = new double[ones.length];
      Arrays.setAll(expected, i -> dense.getEntry(i, i));
      assertArrayEquals(expected, diagonal, 1e-10);
    }
  }

  @ForEachPolicy
  void solutionDividesByTheDampedDiagonal(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 9);
    RealMatrix dense = DenseFisher.of(policy, batch);
    double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
    double[] expected = new double[g.length];
    Arrays.setAll(expected, i -> g[i] / (dense.getEntry(i, i) + 0.1));
    double[] out = new double[g.length];
    strategy(0.1).at(policy, batch).solve(g, out);
    assertArrayEquals(expected, out, 1e-8);
  }

  private static DiagonalFisher strategy(double damping) {
    return new DiagonalFisher(FisherModel.exact(damping, Workers.inline()));
  }
}
