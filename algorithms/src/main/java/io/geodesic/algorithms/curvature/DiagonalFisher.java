package io.geodesic.algorithms.curvature;

import static io.geodesic.autodiff.primitive.Arithmetic.add;
import static io.geodesic.autodiff.primitive.Elementary.square;
import static io.geodesic.autodiff.primitive.LinearAlgebra.transposeProduct;
import static io.geodesic.autodiff.primitive.Sums.columnSums;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.network.Layer;
import io.geodesic.policies.policy.Policy;
import java.util.ArrayList;
import java.util.List;

/**
 * The diagonal of the Fisher information, exact: entry (i, j) of a layer's block is the mean over
 * states of Σ_k aᵢ²g_kj².
 */
public final class DiagonalFisher implements CurvatureStrategy {

  private final FisherModel model;
  private final Damping damping;
  private Estimate estimate;

  public DiagonalFisher(FisherModel model) {
    this.model = model;
    this.damping = new Damping(model.damping());
  }

  @Override
  public Curvature at(Policy policy, Batch batch) {
    if (estimate == null || estimate.tape.policy() != policy) {
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

    private final FisherTape tape;
    private final Damping damping;
    private final List<Var> squares = new ArrayList<>();
    private final Replay replay;
    private final double[] diagonal;
    private final int networkSize;
    private double lambda;

    Estimate(Policy policy, FisherModel model, Damping damping) {
      this.tape = new FisherTape(policy, model);
      this.damping = damping;
      this.diagonal = new double[policy.parameterCount()];
      this.networkSize = policy.network().parameterCount();
      List<List<Var>> adjoints = tape.adjoints();
      for (int l = 0; l < adjoints.size(); l++) {
        Layer layer = tape.layers().get(l);
        Var g = square(adjoints.get(l).get(0));
        for (int k = 1; k < adjoints.get(l).size(); k++) {
          g = add(g, square(adjoints.get(l).get(k)));
        }
        squares.add(transposeProduct(square(layer.input()), g));
        squares.add(columnSums(g));
      }
      replay = tape.replay(squares);
    }

    void update(Batch batch) {
      tape.bind(replay, batch);
      replay.evaluate(batch.size());
      replay.copy(squares, diagonal);
      for (int i = 0; i < networkSize; i++) {
        diagonal[i] /= batch.size();
      }
      tape.policy().distribution().fisherOfFreeParameters(diagonal, networkSize);
      double sum = 0;
      for (double entry : diagonal) {
        sum += entry;
      }
      lambda = damping.lambda(sum / diagonal.length);
    }

    @Override
    public void multiply(double[] v, double[] out) {
      for (int i = 0; i < diagonal.length; i++) {
        out[i] = (diagonal[i] + lambda) * v[i];
      }
    }

    @Override
    public void solve(double[] g, double[] out) {
      for (int i = 0; i < diagonal.length; i++) {
        out[i] = g[i] / (diagonal[i] + lambda);
      }
    }

    @Override
    public double damping() {
      return lambda;
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
