package io.geodesic.algorithms.curvature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.DenseFisher;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.linalg.ConjugateGradient;
import io.geodesic.commons.linalg.ConjugateGradientReport;
import io.geodesic.commons.linalg.ConjugateGradientSettings;
import io.geodesic.commons.linalg.LinearOperator;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** Conjugate gradients that start where they last ended. */
class WarmStartTest {

  private static final double DAMPING = 0.01;

  @ForEachPolicy
  void slowlyChangingSystemsNeedFewerIterations(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 40);
    double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
    double[] change = PolicyCase.normal(4, policy.parameterCount(), 1e-5);
    ConjugateGradientFisher warm = strategy(1000, 1e-4, true);
    ConjugateGradientFisher cold = strategy(1000, 1e-4, false);
    int warmIterations = 0;
    int coldIterations = 0;
    for (int k = 0; k < 4; k++) {
      IterativeCurvature fromLast = warm.at(policy, batch);
      IterativeCurvature fromZero = cold.at(policy, batch);
      double[] x = new double[g.length];
      fromLast.solve(g, x);
      fromZero.solve(g, new double[g.length]);
      assertSolved(policy, batch, g, x, fromLast);
      warmIterations += fromLast.lastSolve().iterations();
      coldIterations += fromZero.lastSolve().iterations();
      Arrays.setAll(policy.parameters(), i -> policy.parameters()[i] + change[i]);
    }
    assertTrue(
        2 * warmIterations < coldIterations, () -> "no iterations saved by starting from the last");
  }

  private static void assertSolved(
      Policy policy, Batch batch, double[] g, double[] x, IterativeCurvature curvature) {
    RealMatrix a = DenseFisher.damped(DenseFisher.of(policy, batch), DAMPING);
    ArrayRealVector b = new ArrayRealVector(g);
    double residual = b.subtract(a.operate(new ArrayRealVector(x))).getNorm() / b.getNorm();
    SolveReport report = curvature.lastSolve();
    double[] residuals = curvature.residuals();
    assertEquals(SolveReport.Status.CONVERGED, report.status());
    assertTrue(residual <= 1e-4 * (1 + 1e-6));
    assertEquals(residual, report.relativeResidual(), 1e-8);
    assertEquals(report.iterations() + 1, residuals.length);
    assertEquals(report.relativeResidual(), residuals[report.iterations()]);
  }

  /** The first residual is 1 from zero, and that of the last solution from there. */
  @ForEachPolicy
  void residualsBeginWithTheStart(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 40);
    double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
    double[] twice = Arrays.stream(g).map(v -> 2 * v).toArray();
    IterativeCurvature curvature = strategy(1000, 1e-12, true).at(policy, batch);
    assertThrows(IllegalStateException.class, curvature::residuals);
    curvature.solve(g, new double[g.length]);
    assertEquals(1, curvature.residuals()[0]);
    curvature.solve(twice, new double[g.length]);
    assertEquals(0.5, curvature.residuals()[0], 1e-11);
    curvature.solve(twice, new double[g.length]);
    assertEquals(0, curvature.lastSolve().iterations());
  }

  @ForEachPolicy
  void startIsSavedAndLoaded(PolicyCase row) {
    Policy policy = row.policy(1);
    double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
    ConjugateGradientFisher first = strategy(2, 0, true);
    State early = new State();
    first.save(early);
    first.at(policy, row.batch(policy, 2, 12)).solve(g, new double[g.length]);
    State late = new State();
    first.save(late);
    ConjugateGradientFisher resumed = strategy(2, 0, true);
    ConjugateGradientFisher fresh = strategy(2, 0, true);
    resumed.load(late);
    fresh.load(early);
    Batch next = row.batch(policy, 3, 12);
    double[] expected = solution(first, policy, next, g);
    assertArrayEquals(expected, solution(resumed, policy, next, g));
    assertFalse(Arrays.equals(expected, solution(fresh, policy, next, g)));
    assertArrayEquals(
        solution(strategy(2, 0, false), policy, next, g),
        solution(strategy(2, 0, true), policy, next, g));
  }

  @Test
  void failureIsForgottenAndReported() {
    PolicyCase row = PolicyCase.DEEP_CATEGORICAL;
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 12);
    double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
    double[] bad = g.clone();
    bad[1] = Double.NaN;
    ConjugateGradientFisher strategy = strategy(500, 1e-10, true);
    Curvature curvature = strategy.at(policy, batch);
    double[] x = new double[g.length];
    curvature.solve(g, x);
    double[] failed = new double[g.length];
    curvature.solve(bad, failed);
    assertEquals(SolveReport.Status.NON_FINITE, curvature.lastSolve().status());
    assertTrue(Arrays.stream(failed).allMatch(Double::isFinite));
    double[] again = new double[g.length];
    curvature.solve(g, again);
    assertArrayEquals(x, again);
    assertEquals(0, curvature.lastSolve().iterations());
  }

  @ForEachPolicy
  void zeroGradientHasZeroSolution(PolicyCase row) {
    Policy policy = row.policy(1);
    double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
    Curvature curvature = strategy(10, 0, true).at(policy, row.batch(policy, 2, 3));
    double[] x = new double[g.length];
    curvature.solve(g, x);
    curvature.solve(new double[g.length], x);
    assertArrayEquals(new double[g.length], x);
    assertEquals(SolveReport.Status.ZERO_GRADIENT, curvature.lastSolve().status());
  }

  @Test
  void anotherPolicyStartsFromZero() {
    PolicyCase row = PolicyCase.DEEP_GAUSSIAN;
    Policy one = row.policy(1);
    Policy other = row.policy(2);
    double[] g = PolicyCase.normal(3, one.parameterCount(), 1);
    ConjugateGradientFisher strategy = strategy(2, 0, true);
    solution(strategy, one, row.batch(one, 2, 12), g);
    Batch batch = row.batch(other, 3, 12);
    assertArrayEquals(
        solution(strategy(2, 0, false), other, batch, g), solution(strategy, other, batch, g));
  }

  /** From (0, 1) the first direction of diag(1, −2)x = (1, 0) is one of negative curvature. */
  @Test
  void indefiniteStartIsReplacedByZero() {
    WarmStart start = new WarmStart(true);
    solve(start, new double[] {1, 1}, new double[] {0, 1});
    assertArrayEquals(new double[] {1, 0}, solve(start, new double[] {1, -2}, new double[] {1, 0}));
  }

  @Test
  void startWhoseProductOverflowsIsReplacedByZero() {
    WarmStart start = new WarmStart(true);
    solve(start, new double[] {1, 1}, new double[] {1e150, 1e150});
    double[] x = solve(start, new double[] {1e200, 1e200}, new double[] {1, 1});
    assertArrayEquals(new double[] {1e-200, 1e-200}, x, 1e-212);
  }

  /**
   * The caller's array is its own: what is written to it later is not where the next one starts.
   */
  @Test
  void startIsACopy() {
    WarmStart start = new WarmStart(true);
    double[] diagonal = {1, 3};
    double[] b = {2, 5};
    double[] x = new double[2];
    start.solve(solver(), times(diagonal), times(1, 1), b, x);
    Arrays.fill(x, 1e9);
    assertEquals(
        0, start.solve(solver(), times(diagonal), times(1, 1), b, new double[2]).iterations());
  }

  @Test
  void coldStartKeepsNothingAndNothingIsLoadedAsSuch() {
    WarmStart warm = new WarmStart(true);
    solve(warm, new double[] {1, 3}, new double[] {2, 5});
    State full = new State();
    warm.save(full);
    assertTrue(full.contains("solution"));
    WarmStart cold = new WarmStart(false);
    cold.load(full);
    solve(cold, new double[] {1, 3}, new double[] {2, 5});
    State empty = new State();
    cold.save(empty);
    assertFalse(empty.contains("solution"));
    warm.load(empty);
    State reset = new State();
    warm.save(reset);
    assertFalse(reset.contains("solution"));
  }

  private static double[] solve(WarmStart start, double[] diagonal, double[] b) {
    double[] x = new double[b.length];
    ConjugateGradientReport report = start.solve(solver(), times(diagonal), times(1, 1), b, x);
    assertEquals(ConjugateGradientReport.Status.CONVERGED, report.status());
    return x;
  }

  private static ConjugateGradient solver() {
    return new ConjugateGradient(2, new ConjugateGradientSettings(10, 1e-13));
  }

  private static LinearOperator times(double... diagonal) {
    return (v, out) -> Arrays.setAll(out, i -> diagonal[i] * v[i]);
  }

  private static double[] solution(
      ConjugateGradientFisher strategy, Policy policy, Batch batch, double[] g) {
    double[] x = new double[g.length];
    strategy.at(policy, batch).solve(g, x);
    return x;
  }

  private static ConjugateGradientFisher strategy(int iterations, double tolerance, boolean warm) {
    return new ConjugateGradientFisher(
        new CgSettings(iterations, tolerance, 1, warm),
        FisherModel.exact(DAMPING, Workers.inline()));
  }
}
