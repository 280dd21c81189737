package io.geodesic.commons.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.geodesic.commons.Allocation;
import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.linalg.ConjugateGradientReport.Status;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ConjugateGradientTest {

  private static ConjugateGradient solver(int n, int iterations, double tolerance) {
    return new ConjugateGradient(n, new ConjugateGradientSettings(iterations, tolerance));
  }

  @Property(tries = 100)
  void cgSolutionEqualsCholesky(@ForAll @IntRange(min = 1, max = 60) int n, @ForAll long seed) {
    Matrix a = RandomMatrices.positiveDefinite(n, 0.05, seed);
    double[] b = RandomMatrices.vector(n, seed);
    double[] x = new double[n];
    ConjugateGradientReport report = solver(n, 10 * n + 20, 1e-12).solve(a, b, x);
    assertEquals(Status.CONVERGED, report.status());
    assertArrayEquals(cholesky(a, b), x, 1e-8);
  }

  @Property(tries = 50)
  void quadraticIsThatOfTheSolutionWhereverTheRunEnds(
      @ForAll @IntRange(min = 1, max = 40) int n,
      @ForAll @IntRange(min = 1, max = 12) int iterations,
      @ForAll long seed) {
    Matrix a = RandomMatrices.positiveDefinite(n, 0.05, seed);
    double[] b = RandomMatrices.vector(n, seed);
    double[] x = new double[n];
    ConjugateGradient solver = solver(n, iterations, 1e-10);
    assertQuadratic(a, x, solver.solve(a, b, x));
    LinearOperator identity = (r, z) -> System.arraycopy(r, 0, z, 0, z.length);
    assertQuadratic(a, x, solver.improve(a, identity, b, x));
  }

  private static void assertQuadratic(Matrix a, double[] x, ConjugateGradientReport report) {
    double[] product = new double[x.length];
    a.apply(x, product);
    double expected = 0;
    for (int i = 0; i < x.length; i++) {
      expected += x[i] * product[i];
    }
    assertEquals(expected, report.quadratic(), 1e-10 * (1 + expected));
  }

  private static double[] cholesky(Matrix a, double[] b) {
    Cholesky cholesky = new Cholesky(b.length);
    cholesky.factor(a.data(), 0);
    double[] x = new double[b.length];
    cholesky.solve(b, x);
    return x;
  }

  @Property(tries = 50)
  void preconditionedSolutionEqualsPlainOne(
      @ForAll @IntRange(min = 1, max = 60) int n, @ForAll long seed) {
    Matrix a = badlyScaled(n, seed);
    double[] b = RandomMatrices.vector(n, seed);
    double[] plain = new double[n];
    double[] preconditioned = new double[n];
    solver(n, 100 * n + 50, 1e-13).solve(a, b, plain);
    ConjugateGradientReport report =
        solver(n, 100 * n + 50, 1e-13).solve(a, inverseDiagonal(a), b, preconditioned);
    assertEquals(Status.CONVERGED, report.status());
    assertArrayEquals(plain, preconditioned, 1e-6);
  }

  @Test
  void preconditionerSavesIterations() {
    Matrix a = badlyScaled(80, 1);
    double[] b = RandomMatrices.vector(80, 1);
    double[] x = new double[80];
    int plain = solver(80, 10_000, 1e-8).solve(a, b, x).iterations();
    int scaled = solver(80, 10_000, 1e-8).solve(a, inverseDiagonal(a), b, x).iterations();
    assertTrue(2 * scaled < plain, scaled + " against " + plain);
    LinearOperator exact = (r, z) -> System.arraycopy(cholesky(a, r), 0, z, 0, z.length);
    assertEquals(1, solver(80, 10, 1e-8).solve(a, exact, b, x).iterations());
  }

  private static Matrix badlyScaled(int n, long seed) {
    Matrix a = RandomMatrices.positiveDefinite(n, 0.5, seed);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a.set(i, j, a.get(i, j) * (1 + i % 10) * (1 + j % 10));
      }
    }
    return a;
  }

  private static LinearOperator inverseDiagonal(Matrix a) {
    return (r, z) -> {
      for (int i = 0; i < z.length; i++) {
        z[i] = r[i] / a.get(i, i);
      }
    };
  }

  @Test
  void errorDecreasesInTheNormOfTheOperator() {
    int n = 40;
    Matrix a = RandomMatrices.positiveDefinite(n, 0.01, 3);
    double[] b = RandomMatrices.vector(n, 3);
    double[] exact = cholesky(a, b);
    double last = Double.POSITIVE_INFINITY;
    for (int k = 1; k <= 30; k++) {
      double[] x = new double[n];
      assertEquals(Status.ITERATION_LIMIT, solver(n, k, 0).solve(a, b, x).status());
      double error = 0;
      double[] difference = new double[n];
      double[] product = new double[n];
      for (int i = 0; i < n; i++) {
        difference[i] = x[i] - exact[i];
      }
      a.apply(difference, product);
      for (int i = 0; i < n; i++) {
        error += difference[i] * product[i];
      }
      assertTrue(error < last, "iteration " + k);
      last = error;
    }
  }

  @Test
  void historyHoldsTheRelativeResidualOfEveryIterate() {
    int n = 30;
    Matrix a = RandomMatrices.positiveDefinite(n, 0.1, 4);
    double[] b = RandomMatrices.vector(n, 4);
    double[] history = solver(n, 25, 0).solve(a, b, new double[n]).residuals();
    assertEquals(26, history.length);
    assertEquals(1, history[0]);
    for (int k = 1; k <= 25; k++) {
      double[] x = new double[n];
      solver(n, k, 0).solve(a, b, x);
      assertEquals(relativeResidual(a, b, x), history[k], 1e-12);
    }
  }

  private static double relativeResidual(Matrix a, double[] b, double[] x) {
    double[] product = new double[b.length];
    a.apply(x, product);
    double above = 0;
    double below = 0;
    for (int i = 0; i < b.length; i++) {
      above += (b[i] - product[i]) * (b[i] - product[i]);
      below += b[i] * b[i];
    }
    return Math.sqrt(above / below);
  }

  @Test
  void stopsAtTheFirstIterationWithinTolerance() {
    Matrix a = RandomMatrices.positiveDefinite(50, 0.1, 5);
    double[] b = RandomMatrices.vector(50, 5);
    ConjugateGradientReport report = solver(50, 200, 1e-3).solve(a, b, new double[50]);
    assertTrue(report.residual(report.iterations()) <= 1e-3);
    assertTrue(report.residual(report.iterations() - 1) > 1e-3);
    assertThrows(IndexOutOfBoundsException.class, () -> report.residual(report.iterations() + 1));
  }

  @Test
  void warmStartContinuesAndExactStartTakesNoIteration() {
    Matrix a = RandomMatrices.positiveDefinite(30, 0.1, 6);
    double[] b = RandomMatrices.vector(30, 6);
    LinearOperator none = (r, z) -> System.arraycopy(r, 0, z, 0, r.length);
    double[] x = RandomMatrices.vector(30, 7);
    double start = relativeResidual(a, b, x);
    ConjugateGradientReport report = solver(30, 300, 1e-10).improve(a, none, b, x);
    assertEquals(start, report.residual(0), 1e-12);
    assertArrayEquals(cholesky(a, b), x, 1e-7);
    assertEquals(0, solver(30, 300, 1e-8).improve(a, none, b, x).iterations());
  }

  @Test
  void reuseAllocatesNoVector() {
    // With the Vector API, what is allocated depends on when code is compiled.
    assumeTrue(KernelProvider.kernels().name().equals("scalar"));
    int n = 2000;
    LinearOperator operator =
        (x, out) -> {
          for (int i = 0; i < n; i++) {
            out[i] = x[i] * (1 + i % 7);
          }
        };
    double[] b = RandomMatrices.vector(n, 8);
    double[] x = new double[n];
    ConjugateGradient solver = solver(n, 3, 0);
    long oneVectorPerRun = 10L * n * Double.BYTES;
    Runnable solve = () -> solver.solve(operator, b, x);
    assertTrue(Allocation.ofTenRuns(oneVectorPerRun / 2, solve) < oneVectorPerRun);
  }

  @Test
  void settingsOutOfRangeAreNamed() {
    assertThrows(IllegalArgumentException.class, () -> solver(3, 0, 0.1));
    assertThrows(IllegalArgumentException.class, () -> solver(3, 1, -0.1));
    assertThrows(IllegalArgumentException.class, () -> solver(3, 1, 1));
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> solver(3, 1, Double.NaN));
    assertEquals("relativeTolerance is NaN; must be in [0, 1)", e.getMessage());
  }
}
