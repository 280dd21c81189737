package io.geodesic.algorithms.curvature;

import static io.geodesic.algorithms.testing.DenseFisher.assertMatrix;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.DenseFisher;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** The dense Fisher information and its two solvers. */
class ExactFisherTest {

  private static final double DAMPING = 0.05;

  /** Few rows are solved in sample space, many in parameter space; 400 are several row blocks. */
  private static final int[] SIZES = {1, 3, 12, 400};

  @ForEachPolicy
  void multiplyEqualsDense(PolicyCase row) {
    for (int rows : new int[] {1, 3, 12}) {
      Policy policy = row.policy(1);
      Batch batch = row.batch(policy, 2, rows);
      double[] v = PolicyCase.normal(3, policy.parameterCount(), 1);
      RealMatrix dense = DenseFisher.of(policy, batch);
      Curvature curvature = exact(DAMPING).at(policy, batch);
      double[] out = new double[v.length];
      curvature.multiply(v, out);
      assertArrayEquals(DenseFisher.damped(dense, DAMPING).operate(v), out, 1e-10);
      assertEquals(DenseFisher.quadratic(dense, v), curvature.quadratic(v), 1e-9);
      assertEquals(DAMPING, curvature.damping());
    }
  }

  @ForEachPolicy
  void solutionEqualsDenseCholesky(PolicyCase row) {
    for (int rows : SIZES) {
      Policy policy = row.policy(1);
      Batch batch = row.batch(policy, 2, rows);
      double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
      double[] out = new double[g.length];
      Curvature curvature = exact(DAMPING).at(policy, batch);
      curvature.solve(g, out);
      RealMatrix dense = DenseFisher.damped(DenseFisher.of(policy, batch), DAMPING);
      assertArrayEquals(DenseFisher.solve(dense, g), out, 1e-8);
      assertEquals(SolveReport.Status.DIRECT, curvature.lastSolve().status());
    }
  }

  @ForEachPolicy
  void sampleSpaceAndParameterSpaceGiveTheSameSolution(PolicyCase row) {
    for (int rows : new int[] {1, 7, 300}) {
      Policy policy = row.policy(1);
      FactorRows factor = new FactorRows(policy, FisherModel.exact(0, Workers.inline()));
      factor.update(row.batch(policy, 2, rows));
      double[] g = PolicyCase.normal(3, factor.width(), 1);
      assertArrayEquals(
          solve(new ParameterSpaceSolver(factor, Workers.inline()), g),
          solve(new SampleSpaceSolver(factor, Workers.inline()), g),
          1e-10);
    }
  }

  private static double[] solve(DenseSolver solver, double[] g) {
    double[] out = new double[g.length];
    solver.factor(DAMPING);
    solver.solve(g, out);
    return out;
  }

  @ForEachPolicy
  void factorRowsEqualTheDenseFactor(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 6);
    FactorRows rows = new FactorRows(policy, FisherModel.exact(0, Workers.inline()));
    rows.update(batch);
    int r = rows.count();
    int p = rows.width();
    double[] dense = new double[r * p];
    rows.fill(0, r, dense, 0, p);
    RealMatrix b = matrix(dense, r, p);
    RealMatrix fisher = DenseFisher.of(policy, batch).getSubMatrix(0, p - 1, 0, p - 1);
    assertMatrix(fisher, b.transpose().multiply(b).scalarMultiply(1.0 / 6), 1e-10);

    double[] gram = new double[r * r];
    rows.gram(gram);
    assertMatrix(b.multiply(b.transpose()), matrix(gram, r, r), 1e-13);

    double[] v = PolicyCase.normal(3, policy.parameterCount(), 1);
    double[] u = new double[r];
    rows.times(v, u);
    assertArrayEquals(b.operate(Arrays.copyOf(v, p)), u, 1e-13);
    double[] back = new double[policy.parameterCount()];
    rows.transposeTimes(u, back);
    assertArrayEquals(b.preMultiply(u), Arrays.copyOf(back, p), 1e-12);
  }

  @ForEachPolicy
  void fisherIsTheProductOfTheFactorWithItself(PolicyCase row) {
    for (int n : new int[] {1, 6, 300}) {
      Policy policy = row.policy(1);
      FactorRows rows = new FactorRows(policy, FisherModel.exact(0, Workers.inline()));
      rows.update(row.batch(policy, 2, n));
      assertFisher(rows);
      rows.layers().forEach(ExactFisherTest::assertFisher);
    }
  }

  private static void assertFisher(FactorSlice slice) {
    int r = slice.count();
    int p = slice.width();
    double[] dense = new double[r * p];
    slice.fill(0, r, dense, 0, p);
    double[] fisher = new double[p * p];
    Arrays.fill(fisher, Double.NaN);
    slice.fisher(fisher, 0, p);
    for (int i = 0; i < p; i++) {
      for (int j = i; j < p; j++) {
        double sum = 0;
        for (int row = 0; row < r; row++) {
          sum += dense[row * p + i] * dense[row * p + j];
        }
        assertEquals(sum / slice.examples(), fisher[i * p + j], 1e-12);
      }
    }
  }

  @ForEachPolicy
  void oneStrategyFollowsBatchesOfAnySize(PolicyCase row) {
    Policy policy = row.policy(1);
    ExactFisher strategy = exact(DAMPING);
    double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
    for (int rows : new int[] {2, 300, 5, 1}) {
      Batch batch = row.batch(policy, rows, rows);
      double[] expected = new double[g.length];
      exact(DAMPING).at(policy, batch).solve(g, expected);
      double[] out = new double[g.length];
      strategy.at(policy, batch).solve(g, out);
      assertArrayEquals(expected, out);
    }
  }

  private static ExactFisher exact(double damping) {
    return new ExactFisher(FisherModel.exact(damping, Workers.inline()));
  }

  private static RealMatrix matrix(double[] data, int rows, int columns) {
    RealMatrix out = new Array2DRowRealMatrix(rows, columns);
    for (int i = 0; i < rows; i++) {
      out.setRow(i, Arrays.copyOfRange(data, i * columns, (i + 1) * columns));
    }
    return out;
  }
}
