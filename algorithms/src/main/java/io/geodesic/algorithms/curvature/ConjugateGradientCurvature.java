package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;
import io.geodesic.commons.linalg.ConjugateGradient;
import io.geodesic.commons.linalg.ConjugateGradientReport;
import io.geodesic.commons.linalg.ConjugateGradientSettings;
import io.geodesic.commons.linalg.LinearOperator;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;

/** The Fisher information of one policy as {@link ConjugateGradientFisher} knows it. */
final class ConjugateGradientCurvature implements IterativeCurvature {

  private final Kernels kernels = KernelProvider.kernels();
  private final FisherProduct fisher;
  private final FactorRows rows;
  private final StateSubset states;
  private final WarmStart start;
  private final ConjugateGradient solver;
  private final double[] product;
  private final double[] solution;
  private final LinearOperator damped = this::multiply;
  private final LinearOperator preconditioning = this::precondition;
  private Curvature preconditioner;
  private double lambda;
  private ConjugateGradientReport report;
  private SolveReport last = SolveReport.DIRECT;

  /** xᵀ(F + λI)x of the last solution x at the current parameters; NaN if unknown. */
  private double solutionQuadratic = Double.NaN;

  ConjugateGradientCurvature(
      Policy policy, CgSettings settings, FisherModel model, WarmStart start) {
    this.fisher = new FisherProduct(policy, model);
    boolean relative = model.damping().dampingScale() == DampingScale.RELATIVE;
    this.rows = relative ? new FactorRows(policy, model) : null;
    this.states = new StateSubset(policy, settings.fisherStates());
    this.start = start;
    this.product = new double[policy.parameterCount()];
    this.solution = new double[product.length];
    this.solver =
        new ConjugateGradient(
            product.length,
            new ConjugateGradientSettings(settings.cgIterations(), settings.cgTolerance()));
  }

  Policy policy() {
    return fisher.policy();
  }

  /** Takes the estimates at the policy's current parameters. */
  void prepare(Batch batch, Damping damping, CurvatureStrategy preconditionerStrategy) {
    Batch chosen = states.of(batch);
    fisher.prepare(chosen);
    solutionQuadratic = Double.NaN;
    if (rows != null) {
      rows.update(chosen);
    }
    lambda = damping.lambda(rows == null ? 0 : rows.meanDiagonal());
    preconditioner = preconditionerStrategy.at(policy(), chosen);
  }

  @Override
  public void multiply(double[] v, double[] out) {
    fisher.multiply(v, out);
    kernels.axpy(v.length, lambda, v, 0, out, 0);
  }

  @Override
  public void solve(double[] g, double[] out) {
    report = start.solve(solver, damped, preconditioning, g, out);
    System.arraycopy(out, 0, solution, 0, out.length);
    solutionQuadratic = report.quadratic();
    last =
        new SolveReport(
            status(report.status()), report.iterations(), report.residual(report.iterations()));
  }

  private void precondition(double[] r, double[] out) {
    preconditioner.solve(r, out);
  }

  @Override
  public double damping() {
    return lambda;
  }

  /** For the last solution, which steps are made of, the solver knows it; else by one product. */
  @Override
  public double quadratic(double[] v) {
    if (!Double.isNaN(solutionQuadratic) && Arrays.equals(v, solution)) {
      return solutionQuadratic - lambda * kernels.dot(v, 0, v, 0, v.length);
    }
    fisher.multiply(v, product);
    return kernels.dot(v, 0, product, 0, v.length);
  }

  @Override
  public SolveReport lastSolve() {
    return last;
  }

  @Override
  public double[] residuals() {
    if (report == null) {
      throw new IllegalStateException("no system was solved yet, so there are no residuals");
    }
    return report.residuals();
  }

  private static SolveReport.Status status(ConjugateGradientReport.Status status) {
    return switch (status) {
      case CONVERGED -> SolveReport.Status.CONVERGED;
      case ITERATION_LIMIT -> SolveReport.Status.ITERATION_LIMIT;
      case ZERO_RIGHT_HAND_SIDE -> SolveReport.Status.ZERO_GRADIENT;
      case NEGATIVE_CURVATURE -> SolveReport.Status.NEGATIVE_CURVATURE;
      case NON_FINITE -> SolveReport.Status.NON_FINITE;
    };
  }
}
