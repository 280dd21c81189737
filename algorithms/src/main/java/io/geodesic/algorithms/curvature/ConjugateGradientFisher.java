package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.commons.linalg.ConjugateGradient;
import io.geodesic.commons.linalg.ConjugateGradientReport;
import io.geodesic.commons.linalg.ConjugateGradientSettings;
import io.geodesic.commons.linalg.LinearOperator;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.policy.Policy;

/**
 * The Fisher information known by its products only; systems are solved by conjugate gradients
 * (Schulman et al. 2015, appendix C).
 */
public final class ConjugateGradientFisher implements CurvatureStrategy {

  private final CgSettings settings;
  private final Workers workers;
  private Operator operator;

  public ConjugateGradientFisher(CgSettings settings, Workers workers) {
    this.settings = settings;
    this.workers = workers;
  }

  @Override
  public Curvature at(Policy policy, Batch batch) {
    if (operator == null || operator.fisher.policy() != policy) {
      operator = new Operator(policy, settings, workers);
    }
    operator.fisher.prepare(batch);
    return operator;
  }

  private static final class Operator implements Curvature {

    private final FisherProduct fisher;
    private final double damping;
    private final ConjugateGradient solver;
    private final LinearOperator damped = this::multiply;
    private final double[] product;
    private SolveReport last = SolveReport.DIRECT;

    Operator(Policy policy, CgSettings settings, Workers workers) {
      this.fisher = new FisherProduct(policy, workers);
      this.damping = settings.damping();
      this.product = new double[policy.parameterCount()];
      this.solver =
          new ConjugateGradient(
              product.length,
              new ConjugateGradientSettings(settings.cgIterations(), settings.cgTolerance()));
    }

    @Override
    public void multiply(double[] v, double[] out) {
      fisher.multiply(v, out);
      for (int i = 0; i < v.length; i++) {
        out[i] += damping * v[i];
      }
    }

    @Override
    public void solve(double[] g, double[] out) {
      ConjugateGradientReport report = solver.solve(damped, g, out);
      last =
          new SolveReport(
              status(report.status()), report.iterations(), report.residual(report.iterations()));
    }

    @Override
    public double damping() {
      return damping;
    }

    @Override
    public double quadratic(double[] v) {
      fisher.multiply(v, product);
      double sum = 0;
      for (int i = 0; i < v.length; i++) {
        sum += v[i] * product[i];
      }
      return sum;
    }

    @Override
    public SolveReport lastSolve() {
      return last;
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
}
