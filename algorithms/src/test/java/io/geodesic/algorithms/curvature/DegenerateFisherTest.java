package io.geodesic.algorithms.curvature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.CatalogCurvatures;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.linalg.NotPositiveDefiniteException;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Every registered curvature where the Fisher matrix is zero, of low rank, or not finite. */
class DegenerateFisherTest {

  private static final Map<String, Object> UNDAMPED = Map.of("damping", 0);
  private static final Map<String, Object> DAMPED = Map.of("damping", 0.25);
  private static final Map<String, Object> RELATIVE =
      Map.of("damping", 0.1, "dampingScale", "relative");

  /** Logits ±700: all probabilities are 0 or 1 and F is zero. */
  @ForEachPolicy
  void dampingRulesWhereThePolicyIsDeterministic(PolicyCase row) {
    if (isGaussian(row)) {
      return;
    }
    for (String id : CatalogCurvatures.with("damping")) {
      Policy policy = deterministic(row);
      Curvature curvature =
          CatalogCurvatures.create(id, policy, DAMPED).at(policy, row.batch(policy, 2, 6));
      double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
      double[] x = new double[g.length];
      curvature.solve(g, x);
      assertTrue(Arrays.stream(x).allMatch(Double::isFinite), id);
      assertEquals(0, curvature.quadratic(x), 1e-200, id);
      if (!id.equals("kfac")) {
        assertArrayEquals(Arrays.stream(g).map(v -> v / 0.25).toArray(), x, 1e-12, id);
      }
    }
  }

  /** A share of nothing is nothing: λ = 0 over F = 0 is no system, whoever solves it. */
  @ForEachPolicy
  void relativeDampingOfNothingIsANamedFailure(PolicyCase row) {
    if (isGaussian(row)) {
      return;
    }
    for (Map<String, Object> overrides : List.of(RELATIVE, UNDAMPED)) {
      for (String id : CatalogCurvatures.with("damping")) {
        Policy policy = deterministic(row);
        double[] theta = policy.parameters();
        Arrays.fill(theta, theta.length - row.network().outputs(), theta.length, -1e4);
        theta[theta.length - 1] = 1e4;
        Batch batch = row.batch(policy, 2, 6);
        double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
        CurvatureStrategy strategy = CatalogCurvatures.create(id, policy, overrides);
        if (id.equals("cg")) {
          Curvature curvature = strategy.at(policy, batch);
          curvature.solve(g, new double[g.length]);
          assertEquals(SolveReport.Status.NEGATIVE_CURVATURE, curvature.lastSolve().status());
        } else {
          assertThrows(NotPositiveDefiniteException.class, () -> strategy.at(policy, batch), id);
        }
      }
    }
  }

  /** Without damping a rank-deficient F has no inverse: a number or a named failure, never NaN. */
  @ForEachPolicy
  void undampedSingularMatricesGiveFiniteNumbersOrNamedFailures(PolicyCase row) {
    for (String id : CatalogCurvatures.ids()) {
      for (int rows : new int[] {1, 2, 40}) {
        Policy policy = row.policy(1);
        CurvatureStrategy strategy = CatalogCurvatures.create(id, policy, UNDAMPED);
        assertFiniteOrNamed(id, strategy, policy, row.batch(policy, 2, rows));
      }
    }
  }

  /**
   * One dead input: its weights have a zero diagonal, which the plain diagonal cannot divide by.
   */
  @ForEachPolicy
  void inputsThatAreAlwaysZeroGiveFiniteNumbersOrNamedFailures(PolicyCase row) {
    for (String id : CatalogCurvatures.ids()) {
      Policy policy = row.policy(1);
      Batch batch = row.batch(policy, 2, 40);
      for (int i = 0; i < batch.size(); i++) {
        batch.observations()[i * row.network().inputs()] = 0;
      }
      assertFiniteOrNamed(id, CatalogCurvatures.create(id, policy, UNDAMPED), policy, batch);
    }
  }

  @ForEachPolicy
  void statesThatAreNotFiniteGiveFiniteNumbersOrNamedFailures(PolicyCase row) {
    for (String id : CatalogCurvatures.ids()) {
      for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e300}) {
        for (Map<String, Object> overrides : List.of(RELATIVE, UNDAMPED, DAMPED)) {
          Policy policy = row.policy(1);
          Batch batch = row.batch(policy, 2, 9);
          batch.observations()[4] = wrong;
          assertFiniteOrNamed(id, CatalogCurvatures.create(id, policy, overrides), policy, batch);
        }
      }
    }
  }

  @ForEachPolicy
  void zeroHasZeroSolution(PolicyCase row) {
    for (String id : CatalogCurvatures.ids()) {
      Policy policy = row.policy(1);
      double[] zero = new double[policy.parameterCount()];
      double[] x = PolicyCase.normal(3, zero.length, 1);
      CatalogCurvatures.create(id, policy, Map.of())
          .at(policy, row.batch(policy, 2, 3))
          .solve(zero, x);
      assertArrayEquals(zero, Arrays.stream(x).map(Math::abs).toArray(), id);
    }
  }

  private static void assertFiniteOrNamed(
      String id, CurvatureStrategy strategy, Policy policy, Batch batch) {
    double[] x = new double[policy.parameterCount()];
    Curvature curvature;
    try {
      curvature = strategy.at(policy, batch);
      curvature.solve(PolicyCase.normal(3, x.length, 1), x);
    } catch (NotPositiveDefiniteException e) {
      return;
    }
    boolean finite = Arrays.stream(x).allMatch(Double::isFinite);
    assertTrue(finite || !curvature.lastSolve().isUsable(), id);
  }

  private static boolean isGaussian(PolicyCase row) {
    return row.network().outputs() < 3;
  }

  private static Policy deterministic(PolicyCase row) {
    Policy policy = row.policy(1);
    double[] theta = policy.parameters();
    int from = row.network().parameterCount() - row.network().outputs();
    Arrays.fill(theta, from, theta.length, -700);
    theta[from + 1] = 700;
    return policy;
  }
}
