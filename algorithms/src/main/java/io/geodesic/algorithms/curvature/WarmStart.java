package io.geodesic.algorithms.curvature;

import io.geodesic.commons.linalg.ConjugateGradient;
import io.geodesic.commons.linalg.ConjugateGradientReport;
import io.geodesic.commons.linalg.ConjugateGradientReport.Status;
import io.geodesic.commons.linalg.LinearOperator;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.checkpoint.Stateful;

/**
 * Where conjugate gradients start: from zero or, on request, from the last solution.
 *
 * <p>The latter costs one more product and saves iterations when one system resembles the last; a
 * start on which the iteration breaks down is replaced by zero.
 */
final class WarmStart implements Stateful {

  private final boolean warm;
  private double[] solution;

  /** Creates a start from zero, or one that remembers solutions if it is {@code warm}. */
  WarmStart(boolean warm) {
    this.warm = warm;
  }

  /** Forgets the last solution. */
  void forget() {
    solution = null;
  }

  /** Solves Ax = b from where the iteration is to start; see {@link ConjugateGradient}. */
  ConjugateGradientReport solve(
      ConjugateGradient solver,
      LinearOperator a,
      LinearOperator preconditioner,
      double[] b,
      double[] x) {
    if (!warm) {
      return solver.solve(a, preconditioner, b, x);
    }
    ConjugateGradientReport report = null;
    if (solution != null) {
      System.arraycopy(solution, 0, x, 0, x.length);
      report = solver.improve(a, preconditioner, b, x);
    }
    if (report == null || hasBrokenDown(report)) {
      report = solver.solve(a, preconditioner, b, x);
    }
    if (!hasBrokenDown(report)) {
      solution = solution == null ? new double[x.length] : solution;
      System.arraycopy(x, 0, solution, 0, x.length);
    }
    return report;
  }

  private static boolean hasBrokenDown(ConjugateGradientReport report) {
    return report.status() == Status.NEGATIVE_CURVATURE || report.status() == Status.NON_FINITE;
  }

  @Override
  public void save(State state) {
    if (solution != null) {
      state.put("solution", solution);
    }
  }

  @Override
  public void load(State state) {
    solution = warm && state.contains("solution") ? state.get("solution") : null;
  }
}
