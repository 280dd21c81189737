package io.geodesic.algorithms.curvature;

import static io.geodesic.autodiff.primitive.Arithmetic.add;
import static io.geodesic.autodiff.primitive.Elementary.square;
import static io.geodesic.autodiff.primitive.LinearAlgebra.transposeProduct;
import static io.geodesic.autodiff.primitive.Sums.columnSums;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.network.Layer;
import io.geodesic.policies.policy.Policy;
import io.geodesic.policies.policy.RecordedPolicy;
import java.util.ArrayList;
import java.util.List;

/**
 * The diagonal of the Fisher information, exact: entry (i, j) of a layer's block is the mean over
 * states of Σ_k aᵢ²g_kj².
 */
public final class DiagonalFisher implements CurvatureStrategy {

  private final DampingSettings settings;
  private final Workers workers;
  private Estimate estimate;

  public DiagonalFisher(DampingSettings settings, Workers workers) {
    this.settings = settings;
    this.workers = workers;
  }

  @Override
  public Curvature at(Policy policy, Batch batch) {
    if (estimate == null || estimate.policy != policy) {
      estimate = new Estimate(policy, settings.damping(), workers);
    }
    estimate.update(batch);
    return estimate;
  }

  private static final class Estimate implements Curvature {

    private final Policy policy;
    private final double damping;
    private final Var observations;
    private final List<Var> squares = new ArrayList<>();
    private final Replay replay;
    private final double[] diagonal;
    private final int networkSize;

    Estimate(Policy policy, double damping, Workers workers) {
      this.policy = policy;
      this.damping = damping;
      this.diagonal = new double[policy.parameterCount()];
      this.networkSize = policy.network().parameterCount();
      RecordedPolicy recorded = policy.record(new Tape());
      observations = recorded.observations();
      LayerSignals signals = new LayerSignals(policy, recorded);
      for (int l = 0; l < signals.layers().size(); l++) {
        Layer layer = signals.layers().get(l);
        Var g = square(signals.adjoint(l, 0));
        for (int k = 1; k < signals.columns(); k++) {
          g = add(g, square(signals.adjoint(l, k)));
        }
        squares.add(transposeProduct(square(layer.input()), g));
        squares.add(columnSums(g));
      }
      replay = new Replay(squares, workers);
      replay.bind(recorded.theta(), policy.parameters());
    }

    void update(Batch batch) {
      replay.bind(observations, batch.observations(), 0);
      replay.evaluate(batch.size());
      replay.copy(squares, diagonal);
      for (int i = 0; i < networkSize; i++) {
        diagonal[i] /= batch.size();
      }
      policy.distribution().fisherOfFreeParameters(diagonal, networkSize);
    }

    @Override
    public void multiply(double[] v, double[] out) {
      for (int i = 0; i < diagonal.length; i++) {
        out[i] = (diagonal[i] + damping) * v[i];
      }
    }

    @Override
    public void solve(double[] g, double[] out) {
      for (int i = 0; i < diagonal.length; i++) {
        out[i] = g[i] / (diagonal[i] + damping);
      }
    }

    @Override
    public double damping() {
      return damping;
    }

    @Override
    public double quadratic(double[] v) {
      double sum = 0;
      for (int i = 0; i < diagonal.length; i++) {
        sum += diagonal[i] * v[i] * v[i];
      }
      return sum;
    }
  }
}
