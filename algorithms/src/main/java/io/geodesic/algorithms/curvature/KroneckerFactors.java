package io.geodesic.algorithms.curvature;

import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.linalg.NotPositiveDefiniteException;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.network.Layer;
import java.util.ArrayList;
import java.util.List;

/**
 * The Kronecker factors of a network's layers as bias-corrected running averages over batches, and
 * the blocks that they make (Martens and Grosse 2015; Wu et al. 2017).
 *
 * <p>Layers are treated as independent of each other and, within a layer, inputs as independent of
 * output adjoints; that is the approximation. The constant 1 of the homogeneous input keeps the
 * curvature between weights and biases.
 */
public final class KroneckerFactors implements LayerBlocks {

  private final Damping damping;
  private final FactorAverages averages;
  private final FactorRefresh inverses;
  private final List<KroneckerBlock> blocks = new ArrayList<>();
  private final double[] scratch;

  /**
   * Records the moments.
   *
   * @param layers the network's layers
   * @param adjoints the adjoints of each layer's pre-activation
   */
  public KroneckerFactors(
      List<Layer> layers, List<Adjoints> adjoints, KroneckerSettings settings, Damping damping) {
    this.damping = damping;
    this.averages = new FactorAverages(layers, adjoints, settings.statisticsDecay());
    int largest = 0;
    for (int l = 0; l < layers.size(); l++) {
      blocks.add(new KroneckerBlock(averages.factors().get(l), layers.get(l).offset()));
      largest = Math.max(largest, layers.get(l).size());
    }
    FactorTransform inversion = (l, pair, lambda) -> blocks.get(l).invert(pair, lambda);
    this.inverses = new FactorRefresh(averages.factors(), inversion, settings);
    this.scratch = new double[largest];
  }

  @Override
  public List<Var> outputs() {
    return averages.outputs();
  }

  @Override
  public List<Var> hotInputs() {
    return List.of();
  }

  /**
   * Takes in a batch's moments and, every so many updates, refreshes the inverses.
   *
   * @param replay has just computed {@link #outputs} over {@code rows} examples
   * @throws NotPositiveDefiniteException if a moment is not finite, in which case nothing is taken
   *     in, or if a damped factor cannot be factored
   */
  @Override
  public void update(Replay replay, int rows) {
    averages.update(replay, rows);
    inverses.advance(damping.lambda(damping.isRelative() ? averages.meanDiagonal() : 0));
  }

  @Override
  public void solve(double[] g, double[] out) {
    for (int l = 0; l < blocks.size(); l++) {
      blocks.get(l).solve(inverses.current(l), g, out);
    }
  }

  @Override
  public void multiply(double[] v, double[] out) {
    for (int l = 0; l < blocks.size(); l++) {
      blocks.get(l).multiply(inverses.current(l), v, out);
    }
  }

  @Override
  public double quadratic(double[] v) {
    double sum = 0;
    for (int l = 0; l < blocks.size(); l++) {
      sum += blocks.get(l).quadratic(v, scratch);
    }
    return sum;
  }

  /** λ of the inverses in use. */
  @Override
  public double damping() {
    return inverses.damping();
  }

  @Override
  public void save(State state) {
    averages.save(state.scope("averages"));
    inverses.save(state.scope("inverses"));
  }

  @Override
  public void load(State state) {
    averages.load(state.scope("averages"));
    inverses.load(state.scope("inverses"));
  }
}
