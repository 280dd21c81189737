package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.commons.linalg.ConjugateGradient;
import io.geodesic.commons.linalg.ConjugateGradientReport;
import io.geodesic.commons.linalg.ConjugateGradientSettings;
import io.geodesic.commons.linalg.LinearOperator;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.policy.Policy;

/**
 * The Fisher information known by its products only; systems are solved by conjugate gradients
 * (Schulman et al. 2015, appendix C).
 */
public final class ConjugateGradientFisher implements CurvatureStrategy {

  private final CgSettings settings;
  private final FisherModel model;
  private final Damping damping;
  private Operator operator;

  public ConjugateGradientFisher(CgSettings settings, FisherModel model) {
    this.settings = settings;
    this.model = model;
    this.damping = new Damping(model.damping());
  }

  @Override
  public Curvature at(Policy policy, Batch batch) {
    if (operator == null || operator.fisher.policy() != policy) {
      operator = new Operator(policy, settings, model);
    }
    operator.prepare(batch, damping);
    return operator;
  }

  @Override
  public void observe(double reductionRatio) {
    damping.observe(reductionRatio);
  }

  @Override
  public void save(State state) {
    damping.save(state);
    FisherTape.save(model, state);
  }

  @Override
  public void load(State state) {
    damping.load(state);
    FisherTape.load(model, state);
  }

  private static final class Operator implements Curvature {

    private final FisherProduct fisher;
    private final FactorRows rows;
    private final ConjugateGradient solver;
    private double lambda;
    private final LinearOperator damped = this::multiply;
    private final double[] product;
    private SolveReport last = SolveReport.DIRECT;

    Operator(Policy policy, CgSettings settings, FisherModel model) {
      this.fisher = new FisherProduct(policy, model);
      boolean relative = model.damping().dampingScale() == DampingScale.RELATIVE;
      this.rows = relative ? new FactorRows(policy, model) : null;
      this.product = new double[policy.parameterCount()];
      this.solver =
          new ConjugateGradient(
              product.length,
              new ConjugateGradientSettings(settings.cgIterations(), settings.cgTolerance()));
    }

    void prepare(Batch batch, Damping damping) {
      fisher.prepare(batch);
      if (rows != null) {
        rows.update(batch);
      }
      lambda = damping.lambda(rows == null ? 0 : rows.meanDiagonal());
    }

    @Override
    public void multiply(double[] v, double[] out) {
      fisher.multiply(v, out);
      for (int i = 0; i < v.length; i++) {
        out[i] += lambda * v[i];
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
      return lambda;
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
