package io.geodesic.algorithms.curvature;

import static io.geodesic.algorithms.curvature.DampingAdaptation.LEVENBERG_MARQUARDT;
import static io.geodesic.algorithms.curvature.DampingAdaptation.NONE;
import static io.geodesic.algorithms.curvature.DampingScale.ABSOLUTE;
import static io.geodesic.algorithms.curvature.DampingScale.RELATIVE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.CatalogCurvatures;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.policy.Policy;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** λ by itself, and in every registered strategy that has one. */
class DampingTest {

  private static final double GOOD = 0.9;
  private static final double FAIR = 0.5;
  private static final double POOR = 0.1;
  private static final double REJECTED = Double.NEGATIVE_INFINITY;
  private static final double FACTOR = 0.5;

  @Test
  void goodStepsLowerItAndPoorOrRejectedOnesRaiseIt() {
    Damping damping = new Damping(new DampingSettings(8, ABSOLUTE, LEVENBERG_MARQUARDT, FACTOR));
    double[] ratios = {GOOD, 0.75, FAIR, 0.25, POOR, REJECTED, -3, 1e9};
    double[] expected = {4, 4, 4, 4, 8, 16, 32, 16};
    for (int i = 0; i < ratios.length; i++) {
      damping.observe(ratios[i]);
      assertEquals(expected[i], damping.lambda(Double.NaN));
    }
  }

  @Test
  void itStaysWithinItsBounds() {
    Damping damping = new Damping(new DampingSettings(1, ABSOLUTE, LEVENBERG_MARQUARDT, 1e-3));
    for (int i = 0; i < 10; i++) {
      damping.observe(REJECTED);
    }
    assertEquals(1e6, damping.lambda(0));
    for (int i = 0; i < 10; i++) {
      damping.observe(GOOD);
    }
    assertEquals(1e-10, damping.lambda(0));
  }

  @Test
  void noneAndConstantDampingLearnNothing() {
    Damping none = new Damping(new DampingSettings(0, ABSOLUTE, LEVENBERG_MARQUARDT, FACTOR));
    Damping constant = new Damping(new DampingSettings(0.3, ABSOLUTE, NONE, FACTOR));
    for (double ratio : new double[] {GOOD, POOR, REJECTED}) {
      none.observe(ratio);
      constant.observe(ratio);
      assertEquals(0, none.lambda(1));
      assertEquals(0.3, constant.lambda(1));
    }
  }

  @Test
  void relativeDampingIsAShareOfTheMeanDiagonal() {
    Damping damping = new Damping(new DampingSettings(0.1, RELATIVE, NONE, FACTOR));
    assertEquals(0.1 * 7, damping.lambda(7));
    assertEquals(0, damping.lambda(0));
  }

  @ForEachPolicy
  void absoluteDampingIsPartOfProductAndSolution(PolicyCase row) {
    for (String id : CatalogCurvatures.with("damping")) {
      Policy policy = row.policy(1);
      Curvature curvature = strategy(id, policy, 0.3, "absolute").at(policy, batch(row, policy));
      assertEquals(0.3, curvature.damping(), id);
    }
    for (String id : List.of("exact", "block", "diagonal", "cg")) {
      Policy policy = row.policy(1);
      assertDamped(strategy(id, policy, 0.3, "absolute").at(policy, batch(row, policy)), policy);
    }
  }

  @ForEachPolicy
  void relativeDampingIsAShareOfTheStrategysOwnMeanDiagonal(PolicyCase row) {
    for (String id : List.of("exact", "block", "diagonal", "cg")) {
      for (String kind : List.of("exact", "empirical")) {
        Policy policy = row.policy(1);
        Map<String, Object> overrides =
            Map.of("damping", 0.3, "dampingScale", "relative", "fisher", kind);
        Curvature curvature =
            CatalogCurvatures.create(id, policy, overrides).at(policy, batch(row, policy));
        assertEquals(0.3 * meanDiagonal(curvature, policy), curvature.damping(), 1e-13, id);
        assertDamped(curvature, policy);
      }
    }
  }

  /**
   * Without parameters outside the network there is one diagonal only that λ can be relative to.
   */
  @Test
  void relativeDampingIsAShareOfTheMeanDiagonalForEveryStrategy() {
    for (String id : CatalogCurvatures.with("damping")) {
      PolicyCase row = PolicyCase.DEEP_CATEGORICAL;
      Policy policy = row.policy(1);
      Curvature curvature = strategy(id, policy, 0.3, "relative").at(policy, batch(row, policy));
      assertEquals(0.3 * meanDiagonal(curvature, policy), curvature.damping(), 1e-13, id);
    }
  }

  @ForEachPolicy
  void everyStrategyFollowsTheReductionRatio(PolicyCase row) {
    for (String id : CatalogCurvatures.with("damping")) {
      Policy policy = row.policy(1);
      Batch batch = batch(row, policy);
      CurvatureStrategy strategy = strategy(id, policy, 0.8, "absolute");
      assertEquals(0.8, strategy.at(policy, batch).damping(), id);
      double[] ratios = {GOOD, FAIR, POOR, REJECTED, GOOD};
      double[] expected = {0.4, 0.4, 0.8, 1.6, 0.8};
      for (int i = 0; i < ratios.length; i++) {
        strategy.observe(ratios[i]);
        assertEquals(expected[i], strategy.at(policy, batch).damping(), id);
      }
    }
  }

  @ForEachPolicy
  void loadedStrategyHasTheSameDampingAndSolution(PolicyCase row) {
    for (String id : CatalogCurvatures.with("damping")) {
      for (String scale : List.of("absolute", "relative")) {
        Policy policy = row.policy(1);
        Batch batch = batch(row, policy);
        CurvatureStrategy strategy = strategy(id, policy, 0.2, scale);
        strategy.at(policy, batch);
        strategy.observe(REJECTED);
        State state = new State();
        strategy.save(state);
        CurvatureStrategy loaded = strategy(id, policy, 0.2, scale);
        loaded.load(state);
        double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
        double[] expected = new double[g.length];
        double[] actual = new double[g.length];
        Curvature curvature = strategy.at(policy, batch);
        Curvature again = loaded.at(policy, batch);
        curvature.solve(g, expected);
        again.solve(g, actual);
        assertEquals(curvature.damping(), again.damping(), id);
        assertArrayEquals(expected, actual, id);
      }
    }
  }

  /** (F + λI)v with F from the quadratic form, and its inverse. */
  private static void assertDamped(Curvature curvature, Policy policy) {
    RealMatrix f = CatalogCurvatures.matrix(curvature, policy.parameterCount());
    double[] v = PolicyCase.normal(3, policy.parameterCount(), 1);
    double[] expected = f.operate(v);
    for (int i = 0; i < v.length; i++) {
      expected[i] += curvature.damping() * v[i];
    }
    double[] product = new double[v.length];
    curvature.multiply(v, product);
    assertArrayEquals(expected, product, 1e-11);
    double[] x = new double[v.length];
    curvature.solve(v, x);
    curvature.multiply(x, product);
    assertArrayEquals(v, product, 1e-9);
  }

  private static double meanDiagonal(Curvature curvature, Policy policy) {
    int n = policy.parameterCount();
    return CatalogCurvatures.matrix(curvature, n).getTrace() / n;
  }

  private static Batch batch(PolicyCase row, Policy policy) {
    return row.batch(policy, 2, 9);
  }

  private static CurvatureStrategy strategy(
      String id, Policy policy, double damping, String scale) {
    Map<String, Object> overrides =
        Map.of(
            "damping", damping,
            "dampingScale", scale,
            "dampingAdaptation", "levenberg_marquardt",
            "dampingFactor", FACTOR);
    return CatalogCurvatures.create(id, policy, overrides);
  }
}
