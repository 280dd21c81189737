package io.geodesic.algorithms.curvature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.DenseFisher;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.policy.Policy;
import org.apache.commons.math3.linear.RealMatrix;

/** The layers' blocks of the dense matrix, and nothing between them. */
class BlockDiagonalFisherTest {

  private static final double DAMPING = 0.05;

  /** Few rows are solved in sample space, many in parameter space; 400 are several row blocks. */
  private static final int[] SIZES = {1, 3, 12, 400};

  @ForEachPolicy
  void multiplyAndSolveEqualTheBlocksOfTheDenseMatrix(PolicyCase row) {
    for (int rows : SIZES) {
      Policy policy = row.policy(1);
      Batch batch = row.batch(policy, 2, rows);
      RealMatrix blocks = DenseFisher.blocks(policy, DenseFisher.of(policy, batch));
      RealMatrix damped = DenseFisher.damped(blocks, DAMPING);
      double[] v = PolicyCase.normal(3, policy.parameterCount(), 1);
      double[] out = new double[v.length];
      Curvature curvature = strategy(DAMPING).at(policy, batch);
      curvature.multiply(v, out);
      assertArrayEquals(damped.operate(v), out, 1e-10);
      curvature.solve(v, out);
      assertArrayEquals(DenseFisher.solve(damped, v), out, 1e-8);
      assertEquals(DenseFisher.quadratic(blocks, v), curvature.quadratic(v), 1e-9);
      assertEquals(DAMPING, curvature.damping());
    }
  }

  @ForEachPolicy
  void sampleSpaceAndParameterSpaceGiveTheSameSolutionForEachLayer(PolicyCase row) {
    for (int rows : new int[] {1, 7, 300}) {
      Policy policy = row.policy(1);
      FactorRows factor = new FactorRows(policy, FisherModel.exact(0, Workers.inline()));
      factor.update(row.batch(policy, 2, rows));
      double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
      for (FactorSlice slice : factor.layers()) {
        assertArrayEquals(
            solve(new ParameterSpaceSolver(slice, Workers.inline()), g),
            solve(new SampleSpaceSolver(slice, Workers.inline()), g),
            1e-10);
      }
    }
  }

  /** A network of one layer has one block. */
  @ForEachPolicy
  void oneLayerIsTheExactFisher(PolicyCase row) {
    if (!row.network().hidden().isEmpty()) {
      return;
    }
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 5);
    double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
    double[] expected = new double[g.length];
    double[] out = new double[g.length];
    new ExactFisher(FisherModel.exact(DAMPING, Workers.inline()))
        .at(policy, batch)
        .solve(g, expected);
    strategy(DAMPING).at(policy, batch).solve(g, out);
    assertArrayEquals(expected, out);
  }

  @ForEachPolicy
  void oneStrategyFollowsBatchesOfAnySize(PolicyCase row) {
    Policy policy = row.policy(1);
    BlockDiagonalFisher strategy = strategy(DAMPING);
    double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
    for (int rows : new int[] {2, 300, 5, 1}) {
      Batch batch = row.batch(policy, rows, rows);
      double[] expected = new double[g.length];
      strategy(DAMPING).at(policy, batch).solve(g, expected);
      double[] out = new double[g.length];
      strategy.at(policy, batch).solve(g, out);
      assertArrayEquals(expected, out);
    }
  }

  private static double[] solve(DenseSolver solver, double[] g) {
    double[] out = new double[g.length];
    solver.factor(DAMPING);
    solver.solve(g, out);
    return out;
  }

  private static BlockDiagonalFisher strategy(double damping) {
    return new BlockDiagonalFisher(FisherModel.exact(damping, Workers.inline()));
  }
}
