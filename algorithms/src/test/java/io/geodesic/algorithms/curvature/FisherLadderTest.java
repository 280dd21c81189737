package io.geodesic.algorithms.curvature;

import static io.geodesic.algorithms.testing.DenseFisher.assertMatrix;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.CatalogCurvatures;
import io.geodesic.algorithms.testing.DenseFisher;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.linalg.LinearOperator;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.policy.Policy;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The Fisher information step by step, from its definition to the solvers, for every distribution:
 * covariance of the score = Hessian of the KL divergence = matrix-free product = rows of the dense
 * factor; and its damped inverse by Cholesky = by Woodbury's identity = by conjugate gradients.
 */
class FisherLadderTest {

  private static final String CASES =
      "io.geodesic.algorithms.testing.PolicyCase#ofAllDistributions";
  private static final double DAMPING = 0.05;

  @ParameterizedTest(name = "{0}")
  @MethodSource(CASES)
  void scoreCovarianceEqualsHessianOfMeanKl(PolicyCase row) {
    for (int states : new int[] {1, 5}) {
      Policy policy = row.policy(1);
      Batch batch = row.batch(policy, 2, states);
      RealMatrix covariance = ScoreCovariance.of(policy, batch);
      assertTrue(covariance.getNorm() > 0.1);
      assertMatrix(covariance, klHessian(policy, batch), 1e-12);
    }
  }

  /** 300 states are two blocks of the replay. */
  @ParameterizedTest(name = "{0}")
  @MethodSource(CASES)
  void hessianOfMeanKlEqualsMatrixFreeProduct(PolicyCase row) {
    for (int states : new int[] {1, 300}) {
      Policy policy = row.policy(1);
      Batch batch = row.batch(policy, 2, states);
      assertMatrix(klHessian(policy, batch), product(policy, batch), 1e-12);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(CASES)
  void matrixFreeProductEqualsDenseFactor(PolicyCase row) {
    for (int states : new int[] {1, 300}) {
      Policy policy = row.policy(1);
      Batch batch = row.batch(policy, 2, states);
      RealMatrix product = product(policy, batch);
      for (double damping : new double[] {DAMPING, 10}) {
        Curvature exact = strategy("exact", policy, damping).at(policy, batch);
        assertMatrix(product, CatalogCurvatures.matrix(exact, policy.parameterCount()), 1e-11);
        RealMatrix damped = DenseFisher.damped(product, damping);
        assertMatrix(damped, columns(exact::multiply, policy), 1e-11);
      }
    }
  }

  /** Few states are solved in sample space, by Woodbury's identity; many in parameter space. */
  @ParameterizedTest(name = "{0}")
  @MethodSource(CASES)
  void choleskyEqualsWoodburyEqualsConjugateGradients(PolicyCase row) {
    for (int states : new int[] {1, 3, 60}) {
      Policy policy = row.policy(1);
      Batch batch = row.batch(policy, 2, states);
      double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
      RealMatrix damped = DenseFisher.damped(ScoreCovariance.of(policy, batch), DAMPING);
      double[] expected = DenseFisher.solve(damped, g);
      for (String id : List.of("exact", "cg")) {
        double[] x = new double[g.length];
        strategy(id, policy, DAMPING).at(policy, batch).solve(g, x);
        assertArrayEquals(expected, x, 1e-9, id);
      }
      FactorRows rows = new FactorRows(policy, FisherModel.exact(0, Workers.inline()));
      rows.update(batch);
      for (DenseSolver solver :
          List.of(
              new ParameterSpaceSolver(rows, Workers.inline()),
              new SampleSpaceSolver(rows, Workers.inline()))) {
        double[] x = expected.clone();
        solver.factor(DAMPING);
        solver.solve(g, x);
        assertArrayEquals(expected, x, 1e-9);
      }
    }
  }

  /** ½vᵀFv is the KL divergence of a small step, with an error of third order. */
  @ParameterizedTest(name = "{0}")
  @MethodSource(CASES)
  void halfTheQuadraticFormIsTheDivergenceOfASmallStep(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 5);
    double[] v = PolicyCase.normal(3, policy.parameterCount(), 1);
    double predicted = strategy("exact", policy, DAMPING).at(policy, batch).quadratic(v) / 2;
    double[] errors = new double[2];
    for (int k = 0; k < 2; k++) {
      double size = k == 0 ? 2e-3 : 1e-3;
      double kl = new RecordedKl(policy).after(policy, batch, v, size);
      errors[k] = kl / (size * size) - predicted;
    }
    assertEquals(0, errors[0], 0.05 * predicted);
    assertEquals(errors[0] / 2, errors[1], 0.1 * Math.abs(errors[0]) + 1e-6 * predicted);
  }

  private static RealMatrix klHessian(Policy policy, Batch batch) {
    RecordedKl recorded = new RecordedKl(policy);
    return columns((v, out) -> recorded.hessianProduct(policy, batch, v, out), policy);
  }

  private static RealMatrix product(Policy policy, Batch batch) {
    FisherProduct product = new FisherProduct(policy, Workers.inline());
    product.prepare(batch);
    return columns(product::multiply, policy);
  }

  private static RealMatrix columns(LinearOperator operator, Policy policy) {
    int n = policy.parameterCount();
    RealMatrix matrix = new Array2DRowRealMatrix(n, n);
    for (int j = 0; j < n; j++) {
      double[] unit = new double[n];
      double[] column = new double[n];
      unit[j] = 1;
      operator.apply(unit, column);
      matrix.setColumn(j, column);
    }
    return matrix;
  }

  private static CurvatureStrategy strategy(String id, Policy policy, double damping) {
    return CatalogCurvatures.create(id, policy, Map.of("damping", damping));
  }
}
