package io.geodesic.algorithms.curvature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.CurvatureCase;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.linalg.NotPositiveDefiniteException;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;

/** Fisher matrices that are zero, of low rank, or badly scaled. */
class DegenerateFisherTest {

  /** Logits ±700: all probabilities are 0 or 1 and F is zero. */
  @ForEachPolicy
  void dampingRulesWhereThePolicyIsDeterministic(PolicyCase row) {
    if (row.network().outputs() < 3) {
      return;
    }
    Policy policy = deterministic(row);
    Batch batch = row.batch(policy, 2, 6);
    double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
    for (CurvatureCase which : CurvatureCase.values()) {
      Curvature curvature = which.create(policy, 0.25).at(policy, batch);
      double[] x = new double[g.length];
      curvature.solve(g, x);
      assertTrue(Arrays.stream(x).allMatch(Double::isFinite), which.toString());
      if (which != CurvatureCase.IDENTITY) {
        assertEquals(0, curvature.quadratic(x), 1e-200, which.toString());
      }
      if (which == CurvatureCase.DIAGONAL || CurvatureCase.dense().contains(which)) {
        assertArrayEquals(Arrays.stream(g).map(v -> v / 0.25).toArray(), x, 1e-12);
      }
    }
  }

  /** Without damping a rank-deficient F has no inverse: a number or a named failure, never NaN. */
  @ForEachPolicy
  void undampedSingularMatricesGiveFiniteNumbersOrNamedFailures(PolicyCase row) {
    for (int rows : new int[] {1, 2, 40}) {
      Policy policy = row.policy(1);
      Batch batch = row.batch(policy, 2, rows);
      double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
      for (CurvatureCase which : CurvatureCase.values()) {
        double[] x = new double[g.length];
        try {
          which.create(policy, 0).at(policy, batch).solve(g, x);
        } catch (NotPositiveDefiniteException e) {
          continue;
        }
        assertTrue(Arrays.stream(x).allMatch(Double::isFinite), which + " with " + rows);
      }
    }
  }

  @ForEachPolicy
  void zeroHasZeroSolution(PolicyCase row) {
    Policy policy = row.policy(1);
    double[] zero = new double[policy.parameterCount()];
    for (CurvatureCase which : CurvatureCase.values()) {
      double[] x = PolicyCase.normal(3, zero.length, 1);
      which.create(policy, 0.1).at(policy, row.batch(policy, 2, 3)).solve(zero, x);
      assertArrayEquals(zero, Arrays.stream(x).map(Math::abs).toArray());
    }
  }

  private static Policy deterministic(PolicyCase row) {
    Policy policy = row.policy(1);
    double[] theta = policy.parameters();
    int outputs = row.network().outputs();
    int from = row.network().parameterCount() - outputs;
    Arrays.fill(theta, from, theta.length, -700);
    theta[from + 1] = 700;
    return policy;
  }
}
