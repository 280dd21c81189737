package io.geodesic.algorithms.curvature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.CurvatureCase;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every curvature promises, for every policy. */
class CurvatureContractTest {

  private static final double DAMPING = 0.1;

  static Stream<Arguments> pairs() {
    return Arrays.stream(CurvatureCase.values())
        .flatMap(c -> PolicyCase.all().stream().map(row -> Arguments.of(c, row)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("pairs")
  void multiplyUndoesSolve(CurvatureCase which, PolicyCase row) {
    for (int rows : new int[] {1, 8, 300}) {
      Policy policy = row.policy(1);
      Curvature curvature = which.create(policy, DAMPING).at(policy, row.batch(policy, 2, rows));
      double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
      double[] same = g.clone();
      double[] x = new double[g.length];
      double[] back = new double[g.length];
      curvature.solve(g, x);
      curvature.multiply(x, back);
      assertArrayEquals(same, g);
      assertArrayEquals(g, back, 1e-10);
    }
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("pairs")
  void operatorIsSymmetricAndPositive(CurvatureCase which, PolicyCase row) {
    Policy policy = row.policy(1);
    Curvature curvature = which.create(policy, DAMPING).at(policy, row.batch(policy, 2, 8));
    double[] u = PolicyCase.normal(3, policy.parameterCount(), 1);
    double[] v = PolicyCase.normal(4, policy.parameterCount(), 1);
    double[] fu = new double[u.length];
    double[] fv = new double[u.length];
    curvature.multiply(u, fu);
    curvature.multiply(v, fv);
    assertEquals(dot(u, fv), dot(v, fu), 1e-11);
    assertTrue(dot(u, fu) > 0);
  }

  /** Damping is part of the product and no part of the predicted KL. */
  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("pairs")
  void quadraticDoesNotDependOnDamping(CurvatureCase which, PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 8);
    double[] v = PolicyCase.normal(3, policy.parameterCount(), 1);
    double weak = which.create(policy, 1e-3).at(policy, batch).quadratic(v);
    double strong = which.create(policy, 10).at(policy, batch).quadratic(v);
    assertTrue(weak > 0);
    assertEquals(weak, strong, 1e-12 * weak);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("pairs")
  void quadraticIsTheProductWithoutDamping(CurvatureCase which, PolicyCase row) {
    Policy policy = row.policy(1);
    Curvature curvature = which.create(policy, DAMPING).at(policy, row.batch(policy, 2, 8));
    double[] v = PolicyCase.normal(3, policy.parameterCount(), 1);
    double[] fv = new double[v.length];
    curvature.multiply(v, fv);
    double expected = dot(v, fv) - curvature.damping() * dot(v, v);
    if (which != CurvatureCase.KFAC) {
      assertEquals(expected, curvature.quadratic(v), 1e-11);
    }
    assertTrue(curvature.quadratic(v) < dot(v, fv) || curvature.damping() == 0);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("pairs")
  void quadraticScalesWithTheSquare(CurvatureCase which, PolicyCase row) {
    Policy policy = row.policy(1);
    Curvature curvature = which.create(policy, DAMPING).at(policy, row.batch(policy, 2, 8));
    double[] v = PolicyCase.normal(3, policy.parameterCount(), 1);
    double[] twice = Arrays.stream(v).map(x -> 2 * x).toArray();
    assertEquals(4 * curvature.quadratic(v), curvature.quadratic(twice), 1e-11);
  }

  /** Every strategy at once: same bits whatever the number of threads. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("io.geodesic.algorithms.testing.PolicyCase#all")
  void solutionsHaveTheSameBitsForAnyNumberOfThreads(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 700);
    double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
    try (Workers two = new Workers(2)) {
      List<CurvatureStrategy> one = strategies(policy, Workers.inline());
      List<CurvatureStrategy> other = strategies(policy, two);
      for (int i = 0; i < one.size(); i++) {
        double[] expected = new double[g.length];
        double[] actual = new double[g.length];
        one.get(i).at(policy, batch).solve(g, expected);
        other.get(i).at(policy, batch).solve(g, actual);
        assertArrayEquals(expected, actual);
      }
    }
  }

  private static List<CurvatureStrategy> strategies(Policy policy, Workers workers) {
    return List.of(
        new DiagonalFisher(FisherModel.exact(DAMPING, workers)),
        new ExactFisher(FisherModel.exact(DAMPING, workers)),
        new BlockDiagonalFisher(FisherModel.exact(DAMPING, workers)),
        new ConjugateGradientFisher(new CgSettings(10, 0), FisherModel.exact(DAMPING, workers)),
        new KroneckerFactoredFisher(
            policy, new KroneckerSettings(0.9, 1), FisherModel.exact(DAMPING, workers)));
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }
}
