package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.linalg.NotPositiveDefiniteException;
import io.geodesic.policies.policy.Policy;
import java.util.ArrayList;
import java.util.List;

/**
 * The diagonal of the Fisher information, exact (Becker and LeCun 1988 use that of the Hessian in
 * the same way).
 */
public final class DiagonalFisher extends DampedStrategy {

  private Estimate estimate;

  public DiagonalFisher(FisherModel model) {
    super(model);
  }

  /**
   * {@inheritDoc}
   *
   * @throws NotPositiveDefiniteException if an entry of the damped diagonal is not positive and
   *     finite
   */
  @Override
  public Curvature at(Policy policy, Batch batch) {
    if (estimate == null || estimate.tape.policy() != policy) {
      estimate = new Estimate(policy, model, damping);
    }
    estimate.update(batch);
    return estimate;
  }

  private static final class Estimate implements Curvature {

    private final FisherTape tape;
    private final Damping damping;
    private final List<LayerDiagonal> layers = new ArrayList<>();
    private final Replay replay;
    private final double[] diagonal;
    private final int networkSize;
    private double lambda;

    Estimate(Policy policy, FisherModel model, Damping damping) {
      this.tape = new FisherTape(policy, model);
      this.damping = damping;
      this.diagonal = new double[policy.parameterCount()];
      this.networkSize = policy.network().parameterCount();
      List<Adjoints> adjoints = tape.adjoints();
      List<Var> outputs = new ArrayList<>();
      for (int l = 0; l < adjoints.size(); l++) {
        LayerDiagonal layer = new LayerDiagonal(tape.layers().get(l), adjoints.get(l));
        layers.add(layer);
        outputs.addAll(layer.outputs());
      }
      replay = tape.replay(outputs);
    }

    void update(Batch batch) {
      tape.bind(replay, batch);
      replay.evaluate(batch.size());
      for (int l = 0; l < layers.size(); l++) {
        layers.get(l).write(replay, batch.size(), diagonal);
      }
      tape.policy().distribution().fisherOfFreeParameters(diagonal, networkSize);
      double sum = 0;
      for (double entry : diagonal) {
        sum += entry;
      }
      lambda = damping.lambda(sum / diagonal.length);
      requirePositive();
    }

    private void requirePositive() {
      for (int i = 0; i < diagonal.length; i++) {
        double damped = diagonal[i] + lambda;
        if (!(damped > 0 && damped < Double.POSITIVE_INFINITY)) {
          throw new NotPositiveDefiniteException(i, damped);
        }
      }
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
