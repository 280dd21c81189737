package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.policy.Policy;

/**
 * Another strategy's directions with step lengths of the exact Fisher information (Martens and
 * Grosse 2015, section 6.4).
 *
 * <p>{@code multiply} and {@code solve} are the other strategy's. {@code quadratic} is vᵀFv with
 * the exact expectation over actions, the Hessian of the batch's mean KL divergence, by one
 * Fisher-vector product for each call; so a step that is scaled to a KL divergence has it to second
 * order, whatever gave its direction.
 */
public final class ExactQuadratic implements CurvatureStrategy {

  private final CurvatureStrategy strategy;
  private final Workers workers;
  private Estimate estimate;

  /** Wraps a strategy. */
  public ExactQuadratic(CurvatureStrategy strategy, Workers workers) {
    this.strategy = strategy;
    this.workers = workers;
  }

  @Override
  public Curvature at(Policy policy, Batch batch) {
    Curvature curvature = strategy.at(policy, batch);
    if (estimate == null || estimate.fisher.policy() != policy) {
      estimate = new Estimate(new FisherProduct(policy, workers));
    }
    estimate.curvature = curvature;
    estimate.fisher.prepare(batch);
    return estimate;
  }

  @Override
  public void observe(double reductionRatio) {
    strategy.observe(reductionRatio);
  }

  @Override
  public void save(State state) {
    strategy.save(state);
  }

  @Override
  public void load(State state) {
    strategy.load(state);
  }

  private static final class Estimate implements Curvature {

    private final FisherProduct fisher;
    private final double[] product;
    private Curvature curvature;

    Estimate(FisherProduct fisher) {
      this.fisher = fisher;
      this.product = new double[fisher.policy().parameterCount()];
    }

    @Override
    public void multiply(double[] v, double[] out) {
      curvature.multiply(v, out);
    }

    @Override
    public void solve(double[] g, double[] out) {
      curvature.solve(g, out);
    }

    @Override
    public double damping() {
      return curvature.damping();
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
      return curvature.lastSolve();
    }
  }
}
