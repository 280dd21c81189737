package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.policy.Policy;

/**
 * The dense Fisher information F = BᵀB/N over all parameters, with damping, solved directly.
 *
 * <p>With R rows in the factor B (states × factor columns) and P parameters, the system is factored
 * in the smaller of the two spaces: parameter space, (F + λI) by Cholesky; or sample space, where
 * by Woodbury's identity (F + λI)⁻¹g = (g − Bᵀ(BBᵀ + NλI)⁻¹Bg)/λ. Without damping only parameter
 * space is possible, and F must have full rank.
 */
public final class ExactFisher implements CurvatureStrategy {

  private final FisherModel model;
  private final Damping damping;
  private Estimate estimate;

  public ExactFisher(FisherModel model) {
    this.model = model;
    this.damping = new Damping(model.damping());
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.geodesic.commons.linalg.NotPositiveDefiniteException if the damped matrix cannot be
   *     factored
   */
  @Override
  public Curvature at(Policy policy, Batch batch) {
    if (estimate == null || estimate.rows.policy() != policy) {
      estimate = new Estimate(policy, model, damping);
    }
    estimate.update(batch);
    return estimate;
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

  private static final class Estimate implements Curvature {

    private final FactorRows rows;
    private final Damping damping;
    private final double[] freeFisher;
    private final int networkSize;
    private double lambda;
    private DenseSolver solver;
    private double[] product = new double[0];

    Estimate(Policy policy, FisherModel model, Damping damping) {
      this.rows = new FactorRows(policy, model);
      this.damping = damping;
      this.networkSize = policy.network().parameterCount();
      this.freeFisher = new double[policy.parameterCount() - networkSize];
      policy.distribution().fisherOfFreeParameters(freeFisher, 0);
    }

    void update(Batch batch) {
      rows.update(batch);
      lambda = damping.lambda(damping.isRelative() ? rows.meanDiagonal() : 0);
      boolean inSamples = lambda > 0 && rows.count() < networkSize;
      if (solver == null || solver.inSamples() != inSamples) {
        solver = inSamples ? new SampleSpaceSolver(rows) : new ParameterSpaceSolver(rows);
      }
      solver.factor(lambda);
      if (product.length < rows.count()) {
        product = new double[rows.count()];
      }
    }

    @Override
    public void multiply(double[] v, double[] out) {
      rows.times(v, product);
      rows.transposeTimes(product, out);
      for (int i = 0; i < networkSize; i++) {
        out[i] = out[i] / rows.examples() + lambda * v[i];
      }
      for (int i = 0; i < freeFisher.length; i++) {
        out[networkSize + i] = (freeFisher[i] + lambda) * v[networkSize + i];
      }
    }

    @Override
    public void solve(double[] g, double[] out) {
      solver.solve(g, out);
      for (int i = 0; i < freeFisher.length; i++) {
        out[networkSize + i] = g[networkSize + i] / (freeFisher[i] + lambda);
      }
    }

    @Override
    public double damping() {
      return lambda;
    }

    @Override
    public double quadratic(double[] v) {
      rows.times(v, product);
      double sum = 0;
      for (int i = 0; i < rows.count(); i++) {
        sum += product[i] * product[i] / rows.examples();
      }
      for (int i = 0; i < freeFisher.length; i++) {
        sum += freeFisher[i] * v[networkSize + i] * v[networkSize + i];
      }
      return sum;
    }
  }
}
