package io.geodesic.algorithms.quality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.objective.Goal;
import io.geodesic.algorithms.objective.Objective;
import io.geodesic.algorithms.objective.PolicyProblem;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.DenseFisher;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class FisherSpectrumTest {

  /** Few states are decomposed in sample space, many in parameter space. */
  static Stream<Arguments> sizes() {
    return PolicyCase.all().stream()
        .flatMap(row -> Stream.of(1, 2, 60).map(states -> Arguments.of(row, states)));
  }

  private static RealMatrix dense(FisherFactor factor) {
    int p = factor.parameterCount();
    double[][] columns = new double[p][p];
    for (int i = 0; i < p; i++) {
      double[] unit = new double[p];
      unit[i] = 1;
      factor.multiply(unit, columns[i]);
    }
    return new Array2DRowRealMatrix(columns).transpose();
  }

  /** Σ qqᵀg/λ over the eigenvalues of the dense matrix that are not zero. */
  private static double[] pseudoInverse(RealMatrix fisher, double[] g) {
    EigenDecomposition eigen =
        new EigenDecomposition(fisher.add(fisher.transpose()).scalarMultiply(0.5));
    double largest = Arrays.stream(eigen.getRealEigenvalues()).max().orElseThrow();
    double[] x = new double[g.length];
    for (int i = 0; i < g.length; i++) {
      if (eigen.getRealEigenvalue(i) > 1e-12 * largest) {
        var q = eigen.getEigenvector(i);
        double coefficient = q.dotProduct(new ArrayRealVector(g));
        for (int j = 0; j < x.length; j++) {
          x[j] += q.getEntry(j) * coefficient / eigen.getRealEigenvalue(i);
        }
      }
    }
    return x;
  }

  private static double[] gradient(Policy policy, Batch batch) {
    PolicyProblem problem =
        new PolicyProblem(policy, Goal.of(Objective.LIKELIHOOD_RATIO), Workers.inline());
    problem.load(batch);
    double[] g = new double[policy.parameterCount()];
    problem.gradient(g);
    return g;
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void undampedSolveIsThePlainPseudoInverse(PolicyCase row, int states) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, states);
    FisherFactor factor = FisherFactor.of(policy, batch);
    double[] g = gradient(policy, batch);
    double[] x = FisherSpectrum.of(factor).solve(g, 0);
    double[] expected = pseudoInverse(dense(factor), g);
    double scale = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
    assertArrayEquals(expected, x, 1e-6 * scale);
    assertTrue(scale > 0);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void scoresLieInTheRangeOfTheFisher(PolicyCase row, int states) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, states);
    FisherFactor factor = FisherFactor.of(policy, batch);
    double[] g = gradient(policy, batch);
    double[] back = new double[g.length];
    factor.multiply(FisherSpectrum.of(factor).solve(g, 0), back);
    assertArrayEquals(g, back, 1e-8 * Arrays.stream(g).map(Math::abs).max().orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void dampedSolveIsCholeskys(PolicyCase row, int states) {
    Policy policy = row.policy(1);
    FisherFactor factor = FisherFactor.of(policy, row.batch(policy, 2, states));
    double[] g = PolicyCase.normal(4, policy.parameterCount(), 1);
    double[] expected = DenseFisher.solve(DenseFisher.damped(dense(factor), 0.1), g);
    assertArrayEquals(expected, FisherSpectrum.of(factor).solve(g, 0.1), 1e-10);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void eigenvaluesAreThoseOfTheDenseMatrix(PolicyCase row, int states) {
    Policy policy = row.policy(1);
    FisherFactor factor = FisherFactor.of(policy, row.batch(policy, 2, states));
    FisherSpectrum spectrum = FisherSpectrum.of(factor);
    double[] dense =
        Arrays.stream(new EigenDecomposition(dense(factor)).getRealEigenvalues())
            .map(value -> -value)
            .sorted()
            .map(value -> -value)
            .toArray();
    double[] nonzero = spectrum.nonzero();
    assertArrayEquals(Arrays.copyOf(dense, nonzero.length), nonzero, 1e-10 * dense[0]);
    for (int i = nonzero.length; i < dense.length; i++) {
      assertEquals(0, dense[i], 1e-10 * dense[0]);
    }
    assertEquals(nonzero.length, spectrum.rank());
    assertEquals(nonzero[0] / nonzero[nonzero.length - 1], spectrum.conditionNumber());
    assertEquals(dense(factor).getFrobeniusNorm(), spectrum.frobeniusNorm(), 1e-9);
  }
}
