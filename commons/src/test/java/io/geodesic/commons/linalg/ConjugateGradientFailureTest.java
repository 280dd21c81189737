package io.geodesic.commons.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.commons.linalg.ConjugateGradientReport.Status;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What conjugate gradients do with operators and right-hand sides that they cannot solve. */
class ConjugateGradientFailureTest {

  private static final LinearOperator NONE = (r, z) -> System.arraycopy(r, 0, z, 0, r.length);

  private static ConjugateGradient solver(int n, int iterations) {
    return new ConjugateGradient(n, new ConjugateGradientSettings(iterations, 1e-10));
  }

  private static LinearOperator diagonal(double... entries) {
    return (x, out) -> {
      for (int i = 0; i < entries.length; i++) {
        out[i] = entries[i] * x[i];
      }
    };
  }

  @Test
  void zeroRightHandSideGivesZero() {
    double[] x = {5, 5};
    ConjugateGradientReport report = solver(2, 10).solve(diagonal(1, 2), new double[2], x);
    assertEquals(Status.ZERO_RIGHT_HAND_SIDE, report.status());
    assertEquals(0, report.iterations());
    assertArrayEquals(new double[2], x);
    double[] warm = {5, 5};
    assertEquals(
        Status.ZERO_RIGHT_HAND_SIDE,
        solver(2, 10).improve(diagonal(1, 2), NONE, new double[2], warm).status());
    assertArrayEquals(new double[2], warm);
  }

  @Test
  void emptySystemIsZero() {
    assertEquals(
        Status.ZERO_RIGHT_HAND_SIDE,
        solver(0, 10).solve(diagonal(), new double[0], new double[0]).status());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 0})
  void negativeCurvatureAtTheStartReturnsTheRightHandSide(double curvature) {
    double[] b = {1, -2, 3};
    double[] x = new double[3];
    ConjugateGradientReport report =
        solver(3, 10).solve(diagonal(curvature, curvature, curvature), b, x);
    assertEquals(Status.NEGATIVE_CURVATURE, report.status());
    assertEquals(0, report.iterations());
    assertArrayEquals(b, x);
  }

  @Test
  void negativeCurvatureLaterKeepsTheLastIterate() {
    LinearOperator indefinite = diagonal(10, 1, -0.1);
    double[] b = {1, 1, 1};
    double[] x = new double[3];
    ConjugateGradientReport report = solver(3, 10).solve(indefinite, b, x);
    assertEquals(Status.NEGATIVE_CURVATURE, report.status());
    assertTrue(report.iterations() > 0);
    double[] same = new double[3];
    ConjugateGradientReport stopped = solver(3, report.iterations()).solve(indefinite, b, same);
    assertEquals(Status.ITERATION_LIMIT, stopped.status());
    assertArrayEquals(same, x, 0.0);
  }

  @Test
  void indefinitePreconditionerIsNegativeCurvature() {
    double[] b = {1, 2};
    double[] x = new double[2];
    ConjugateGradientReport report = solver(2, 10).solve(diagonal(1, 1), diagonal(-1, -1), b, x);
    assertEquals(Status.NEGATIVE_CURVATURE, report.status());
    assertArrayEquals(b, x);
  }

  @Test
  void warmStartSurvivesNegativeCurvature() {
    double[] x = {7, 8};
    solver(2, 10).improve(diagonal(-1, -1), NONE, new double[] {1, 2}, x);
    assertArrayEquals(new double[] {7, 8}, x);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e200})
  void rightHandSideThatIsNotFiniteGivesZero(double bad) {
    double[] x = {5, 5};
    ConjugateGradientReport report = solver(2, 10).solve(diagonal(1, 2), new double[] {1, bad}, x);
    assertEquals(Status.NON_FINITE, report.status());
    assertArrayEquals(new double[2], x);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void operatorThatTurnsNaNKeepsTheLastIterate(int good) {
    double[] b = {1, 1, 1, 1, 1};
    LinearOperator healthy = diagonal(1, 2, 3, 4, 5);
    int[] calls = {0};
    LinearOperator failing =
        (v, out) -> {
          healthy.apply(v, out);
          if (++calls[0] > good) {
            out[3] = Double.NaN;
          }
        };
    double[] x = new double[5];
    ConjugateGradientReport report = solver(5, 10).solve(failing, b, x);
    assertEquals(Status.NON_FINITE, report.status());
    assertEquals(good, report.iterations());
    double[] same = new double[5];
    solver(5, good).solve(healthy, b, same);
    assertArrayEquals(same, x, 0.0);
  }

  @Test
  void overflowingStepIsNotTaken() {
    double[] x = new double[1];
    ConjugateGradientReport report = solver(1, 10).solve(diagonal(1e-320), new double[] {1}, x);
    assertEquals(Status.NON_FINITE, report.status());
    assertArrayEquals(new double[1], x);
  }

  @Test
  void wrongLengthsAndSharedArraysAreRefused() {
    double[] b = {1, 2};
    assertThrows(IllegalArgumentException.class, () -> solver(2, 1).solve(NONE, b, new double[3]));
    assertThrows(IllegalArgumentException.class, () -> solver(2, 1).solve(NONE, b, b));
  }

  @Test
  void reportOfEarlierFailureIsForgotten() {
    ConjugateGradient solver = solver(2, 10);
    double[] x = new double[2];
    solver.solve(diagonal(-1, -1), new double[] {1, 2}, x);
    ConjugateGradientReport report = solver.solve(diagonal(2, 2), new double[] {1, 2}, x);
    assertEquals(Status.CONVERGED, report.status());
    assertEquals(1, report.iterations());
    assertEquals("[1.0, 0.0]", Arrays.toString(report.residuals()));
  }
}
