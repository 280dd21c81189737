package io.geodesic.algorithms.curvature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.DenseFisher;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;

/** Conjugate gradients on Fisher-vector products. */
class ConjugateGradientFisherTest {

  private static final double DAMPING = 0.05;

  @ForEachPolicy
  void solutionEqualsDenseCholesky(PolicyCase row) {
    for (int rows : new int[] {1, 3, 12}) {
      Policy policy = row.policy(1);
      Batch batch = row.batch(policy, 2, rows);
      double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
      double[] out = new double[g.length];
      Curvature curvature = strategy(1000, 1e-12).at(policy, batch);
      curvature.solve(g, out);
      RealMatrix dense = DenseFisher.damped(DenseFisher.of(policy, batch), DAMPING);
      assertArrayEquals(DenseFisher.solve(dense, g), out, 1e-8);
      assertEquals(SolveReport.Status.CONVERGED, curvature.lastSolve().status());
    }
  }

  @ForEachPolicy
  void residualIsWithinTheToleranceAndReported(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 12);
    double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
    RealMatrix dense = DenseFisher.damped(DenseFisher.of(policy, batch), DAMPING);
    for (double tolerance : new double[] {0.3, 1e-2, 1e-6}) {
      double[] x = new double[g.length];
      Curvature curvature = strategy(1000, tolerance).at(policy, batch);
      curvature.solve(g, x);
      SolveReport report = curvature.lastSolve();
      double residual = relativeResidual(dense, x, g);
      assertTrue(residual <= tolerance * (1 + 1e-6));
      assertEquals(residual, report.relativeResidual(), 1e-8);
      assertEquals(SolveReport.Status.CONVERGED, report.status());
      assertTrue(report.iterations() >= 1);
    }
  }

  @ForEachPolicy
  void usedUpIterationsAreReported(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 12);
    double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
    double[] x = new double[g.length];
    Curvature curvature = strategy(2, 0).at(policy, batch);
    curvature.solve(g, x);
    SolveReport report = curvature.lastSolve();
    assertEquals(SolveReport.Status.ITERATION_LIMIT, report.status());
    assertEquals(2, report.iterations());
    RealMatrix dense = DenseFisher.damped(DenseFisher.of(policy, batch), DAMPING);
    assertEquals(relativeResidual(dense, x, g), report.relativeResidual(), 1e-8);
  }

  @ForEachPolicy
  void quadraticOfTheSolutionIsThatOfTheDenseFisher(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 12);
    double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
    double[] x = new double[g.length];
    Curvature curvature = strategy(4, 0).at(policy, batch);
    curvature.solve(g, x);
    RealMatrix fisher = DenseFisher.of(policy, batch);
    assertQuadratic(fisher, x, curvature);
    x[0] += 1;
    assertQuadratic(fisher, x, curvature);
  }

  private static void assertQuadratic(RealMatrix fisher, double[] v, Curvature curvature) {
    ArrayRealVector vector = new ArrayRealVector(v);
    double expected = vector.dotProduct(fisher.operate(vector));
    assertEquals(expected, curvature.quadratic(v), 1e-9 * (1 + expected));
  }

  @ForEachPolicy
  void zeroGradientHasZeroSolution(PolicyCase row) {
    Policy policy = row.policy(1);
    double[] x = PolicyCase.normal(3, policy.parameterCount(), 1);
    Curvature curvature = strategy(10, 0).at(policy, row.batch(policy, 2, 3));
    curvature.solve(new double[x.length], x);
    assertArrayEquals(new double[x.length], x);
    assertEquals(SolveReport.Status.ZERO_GRADIENT, curvature.lastSolve().status());
  }

  @ForEachPolicy
  void notANumberIsReportedAndNotReturned(PolicyCase row) {
    Policy policy = row.policy(1);
    double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
    g[1] = Double.NaN;
    double[] x = new double[g.length];
    Curvature curvature = strategy(10, 0).at(policy, row.batch(policy, 2, 3));
    curvature.solve(g, x);
    assertEquals(SolveReport.Status.NON_FINITE, curvature.lastSolve().status());
    assertTrue(Arrays.stream(x).allMatch(Double::isFinite));
  }

  private static double relativeResidual(RealMatrix a, double[] x, double[] g) {
    ArrayRealVector b = new ArrayRealVector(g);
    return b.subtract(a.operate(new ArrayRealVector(x))).getNorm() / b.getNorm();
  }

  private static ConjugateGradientFisher strategy(int iterations, double tolerance) {
    return new ConjugateGradientFisher(
        new CgSettings(iterations, tolerance), FisherModel.exact(DAMPING, Workers.inline()));
  }
}
