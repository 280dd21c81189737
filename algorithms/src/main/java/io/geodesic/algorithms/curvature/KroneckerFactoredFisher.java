package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.policy.Policy;

/**
 * K-FAC: each layer's block of the Fisher information as a Kronecker product A ⊗ G (Martens and
 * Grosse 2015).
 *
 * <p>G is the exact expectation over actions. Parameters outside the network (log σ) keep their own
 * exact block.
 */
public final class KroneckerFactoredFisher implements CurvatureStrategy {

  private final Policy policy;
  private final FisherModel model;
  private final Estimate estimate;

  /** Creates the strategy for one policy, whose statistics it carries from batch to batch. */
  public KroneckerFactoredFisher(Policy policy, KroneckerSettings settings, FisherModel model) {
    this.policy = policy;
    this.model = model;
    this.estimate = new Estimate(policy, settings, model);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the policy is not the one that the statistics are of
   */
  @Override
  public Curvature at(Policy current, Batch batch) {
    if (current != policy) {
      throw new IllegalArgumentException("K-FAC's running averages belong to another policy");
    }
    estimate.update(batch);
    return estimate;
  }

  @Override
  public void observe(double reductionRatio) {
    estimate.damping.observe(reductionRatio);
  }

  @Override
  public void save(State state) {
    estimate.factors.save(state);
    estimate.damping.save(state);
    FisherTape.save(model, state);
  }

  @Override
  public void load(State state) {
    estimate.factors.load(state);
    estimate.damping.load(state);
    FisherTape.load(model, state);
  }

  private static final class Estimate implements Curvature {

    private final FisherTape tape;
    private final Damping damping;
    private final KroneckerFactors factors;
    private final Replay replay;
    private final double[] freeFisher;
    private final int networkSize;

    Estimate(Policy policy, KroneckerSettings settings, FisherModel model) {
      this.tape = new FisherTape(policy, model);
      this.damping = new Damping(model.damping());
      this.factors = new KroneckerFactors(tape.layers(), tape.adjoints(), settings, damping);
      this.replay = tape.replay(factors.outputs());
      this.networkSize = policy.network().parameterCount();
      this.freeFisher = new double[policy.parameterCount() - networkSize];
      policy.distribution().fisherOfFreeParameters(freeFisher, 0);
    }

    void update(Batch batch) {
      tape.bind(replay, batch);
      replay.evaluate(batch.size());
      factors.update(replay, batch.size());
    }

    @Override
    public void multiply(double[] v, double[] out) {
      factors.multiply(v, out);
      for (int i = 0; i < freeFisher.length; i++) {
        out[networkSize + i] = (freeFisher[i] + factors.damping()) * v[networkSize + i];
      }
    }

    @Override
    public void solve(double[] g, double[] out) {
      factors.solve(g, out);
      for (int i = 0; i < freeFisher.length; i++) {
        out[networkSize + i] = g[networkSize + i] / (freeFisher[i] + factors.damping());
      }
    }

    @Override
    public double damping() {
      return factors.damping();
    }

    @Override
    public double quadratic(double[] v) {
      double sum = factors.quadratic(v);
      for (int i = 0; i < freeFisher.length; i++) {
        sum += freeFisher[i] * v[networkSize + i] * v[networkSize + i];
      }
      return sum;
    }
  }
}
