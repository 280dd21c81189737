package io.geodesic.commons.linalg;

import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;
import io.geodesic.commons.linalg.ConjugateGradientReport.Status;
import java.util.Arrays;

/**
 * Conjugate gradients for Ax = b with a symmetric positive definite operator, optionally
 * preconditioned.
 *
 * <p>Hestenes and Stiefel, "Methods of Conjugate Gradients for Solving Linear Systems" (1952); with
 * preconditioner M, Saad, "Iterative Methods for Sparse Linear Systems" (2003), algorithm 9.1. One
 * iteration is one product with A and one with M⁻¹. The run ends before an iteration when ‖r‖₂ ≤
 * tolerance·‖b‖₂ with the updated residual r, when the iterations are used up, or as {@link Status}
 * says. Whatever happens, x is finite if b (and a warm start) is.
 *
 * <p>An instance owns its workspaces: it allocates nothing after the first run, and is not for use
 * by several threads. Norms are formed from plain sums of squares: a b with entries beyond about
 * 1e±150 counts as infinite or zero.
 */
public final class ConjugateGradient {

  private static final LinearOperator IDENTITY =
      (x, out) -> System.arraycopy(x, 0, out, 0, x.length);

  private final int n;
  private final ConjugateGradientSettings settings;
  private final Kernels kernels = KernelProvider.kernels();
  private final ConjugateGradientReport report = new ConjugateGradientReport();
  private final double[] residual;
  private final double[] preconditioned;
  private final double[] direction;
  private final double[] product;

  /**
   * Creates a solver.
   *
   * @param dimension number of unknowns, at least 0
   */
  public ConjugateGradient(int dimension, ConjugateGradientSettings settings) {
    this.n = dimension;
    this.settings = settings;
    this.residual = new double[n];
    this.preconditioned = new double[n];
    this.direction = new double[n];
    this.product = new double[n];
  }

  /** Solves Ax = b from x = 0 without a preconditioner; see the general method. */
  public ConjugateGradientReport solve(LinearOperator a, double[] b, double[] x) {
    return solve(a, IDENTITY, b, x);
  }

  /**
   * Solves Ax = b from x = 0.
   *
   * @param a the operator, symmetric positive definite
   * @param preconditioner applies M⁻¹ ≈ A⁻¹, symmetric positive definite
   * @param b right-hand side, not changed
   * @param x receives the solution, its old content ignored; never the same array as {@code b}
   * @return what happened; valid until the next run of this instance
   * @throws IllegalArgumentException if an array has not as many entries as there are unknowns
   */
  public ConjugateGradientReport solve(
      LinearOperator a, LinearOperator preconditioner, double[] b, double[] x) {
    check(b, x);
    Arrays.fill(x, 0.0);
    System.arraycopy(b, 0, residual, 0, n);
    Status status = run(a, preconditioner, b, x);
    if (status == Status.NEGATIVE_CURVATURE && report.iterations() == 0) {
      System.arraycopy(b, 0, x, 0, n);
    }
    return end(status, b, x);
  }

  /**
   * Improves a solution of Ax = b: a warm start, at the price of one more product with A.
   *
   * @param x the start, and receives the solution; unchanged if the first iteration fails
   * @see #solve(LinearOperator, LinearOperator, double[], double[])
   */
  public ConjugateGradientReport improve(
      LinearOperator a, LinearOperator preconditioner, double[] b, double[] x) {
    check(b, x);
    a.apply(x, product);
    kernels.subtract(n, b, 0, product, 0, residual, 0);
    return end(run(a, preconditioner, b, x), b, x);
  }

  private Status run(LinearOperator a, LinearOperator preconditioner, double[] b, double[] x) {
    double scale = norm(b);
    double length = norm(residual);
    report.begin(length / scale);
    if (scale == 0) {
      Arrays.fill(x, 0.0);
      return Status.ZERO_RIGHT_HAND_SIDE;
    }
    if (!Double.isFinite(scale) || !Double.isFinite(length)) {
      return Status.NON_FINITE;
    }
    double previous = 0;
    while (!(length <= settings.relativeTolerance() * scale)) {
      if (report.iterations() == settings.maxIterations()) {
        return Status.ITERATION_LIMIT;
      }
      preconditioner.apply(residual, preconditioned);
      double descent = kernels.dot(residual, 0, preconditioned, 0, n);
      if (!(descent > 0)) {
        return refusal(descent);
      }
      turn(report.iterations() == 0 ? 0 : descent / previous);
      a.apply(direction, product);
      double curvature = kernels.dot(direction, 0, product, 0, n);
      if (!(curvature > 0)) {
        return refusal(curvature);
      }
      double step = descent / curvature;
      kernels.axpy(n, -step, product, 0, residual, 0);
      length = norm(residual);
      if (!Double.isFinite(length)) {
        return Status.NON_FINITE;
      }
      kernels.axpy(n, step, direction, 0, x, 0);
      report.improved(length / scale);
      previous = descent;
    }
    return Status.CONVERGED;
  }

  private ConjugateGradientReport end(Status status, double[] b, double[] x) {
    double quadratic = kernels.dot(x, 0, b, 0, n) - kernels.dot(x, 0, residual, 0, n);
    return report.end(status, quadratic);
  }

  /** Computes p ← z + βp; for β = 0 the old p is not read. */
  private void turn(double beta) {
    if (beta == 0) {
      System.arraycopy(preconditioned, 0, direction, 0, n);
    } else {
      kernels.scale(n, beta, direction, 0, direction, 0);
      kernels.add(n, preconditioned, 0, direction, 0, direction, 0);
    }
  }

  private static Status refusal(double notPositive) {
    return Double.isFinite(notPositive) ? Status.NEGATIVE_CURVATURE : Status.NON_FINITE;
  }

  private double norm(double[] v) {
    return Math.sqrt(kernels.dot(v, 0, v, 0, n));
  }

  private void check(double[] b, double[] x) {
    if (b.length != n || x.length != n || b == x) {
      throw new IllegalArgumentException(
          "b has " + b.length + " and x " + x.length + " entries; must be two arrays of " + n);
    }
  }
}
