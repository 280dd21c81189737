package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.policy.Policy;
import io.geodesic.policies.policy.RecordedPolicy;
import java.util.ArrayList;
import java.util.List;

/**
 * K-FAC: each layer's block of the Fisher information as a Kronecker product A ⊗ G (Martens and
 * Grosse 2015).
 *
 * <p>G is the exact expectation over actions. Parameters outside the network (log σ) keep their own
 * exact block.
 */
public final class KroneckerFactoredFisher implements CurvatureStrategy {

  private final Policy policy;
  private final Estimate estimate;

  /** Creates the strategy for one policy, whose statistics it carries from batch to batch. */
  public KroneckerFactoredFisher(Policy policy, KroneckerSettings settings, Workers workers) {
    this.policy = policy;
    this.estimate = new Estimate(policy, settings, workers);
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
  public void save(State state) {
    estimate.factors.save(state);
  }

  @Override
  public void load(State state) {
    estimate.factors.load(state);
  }

  private static final class Estimate implements Curvature {

    private final Var observations;
    private final KroneckerFactors factors;
    private final Replay replay;
    private final double[] freeFisher;
    private final int networkSize;
    private final double damping;

    Estimate(Policy policy, KroneckerSettings settings, Workers workers) {
      RecordedPolicy recorded = policy.record(new Tape());
      LayerSignals signals = new LayerSignals(policy, recorded);
      List<List<Var>> adjoints = new ArrayList<>();
      for (int l = 0; l < signals.layers().size(); l++) {
        List<Var> ofLayer = new ArrayList<>();
        for (int k = 0; k < signals.columns(); k++) {
          ofLayer.add(signals.adjoint(l, k));
        }
        adjoints.add(ofLayer);
      }
      this.observations = recorded.observations();
      this.factors = new KroneckerFactors(recorded.layers(), adjoints, settings);
      this.replay = new Replay(factors.outputs(), workers);
      this.networkSize = policy.network().parameterCount();
      this.freeFisher = new double[policy.parameterCount() - networkSize];
      this.damping = settings.damping();
      policy.distribution().fisherOfFreeParameters(freeFisher, 0);
      replay.bind(recorded.theta(), policy.parameters());
    }

    void update(Batch batch) {
      replay.bind(observations, batch.observations(), 0);
      replay.evaluate(batch.size());
      factors.update(replay, batch.size());
    }

    @Override
    public void multiply(double[] v, double[] out) {
      factors.multiply(v, out);
      for (int i = 0; i < freeFisher.length; i++) {
        out[networkSize + i] = (freeFisher[i] + damping) * v[networkSize + i];
      }
    }

    @Override
    public void solve(double[] g, double[] out) {
      factors.solve(g, out);
      for (int i = 0; i < freeFisher.length; i++) {
        out[networkSize + i] = g[networkSize + i] / (freeFisher[i] + damping);
      }
    }

    @Override
    public double damping() {
      return damping;
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
