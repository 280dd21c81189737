package io.geodesic.algorithms.curvature;

import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.linalg.NotPositiveDefiniteException;
import io.geodesic.commons.linalg.SymmetricEigen;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.network.Layer;
import java.util.ArrayList;
import java.util.List;

/**
 * The blocks of a network's layers in the eigenbases of their Kronecker factors' running averages,
 * with second moments that are taken anew from every batch (George et al. 2018).
 *
 * <p>The bases are refreshed now and then; moments and damping follow at every update.
 */
final class EigenBlocks implements LayerBlocks {

  private final Damping damping;
  private final FactorAverages averages;
  private final FactorRefresh bases;
  private final List<EigenBlock> blocks = new ArrayList<>();
  private double lambda;

  EigenBlocks(
      List<Layer> layers, List<Adjoints> adjoints, KroneckerSettings settings, Damping damping) {
    this.damping = damping;
    this.averages = new FactorAverages(layers, adjoints, settings.statisticsDecay());
    for (int l = 0; l < layers.size(); l++) {
      blocks.add(
          new EigenBlock(layers.get(l), adjoints.get(l).columns(), settings.statisticsDecay()));
    }
    this.bases = new FactorRefresh(averages.factors(), new Eigenbases(), settings);
  }

  private final class Eigenbases implements FactorTransform {

    @Override
    public void apply(int layer, FactorPair factors, double lambda) {
      diagonalize(factors.m(), factors.left());
      diagonalize(factors.n(), factors.right());
    }

    @Override
    public void adopted(int layer, FactorPair before, FactorPair now) {
      blocks.get(layer).rotate(before, now);
    }

    /** Replaces a matrix by its eigenvectors. */
    private void diagonalize(int size, double[] matrix) {
      SymmetricEigen eigen = SymmetricEigen.of(size, matrix);
      for (int i = 0; i < size; i++) {
        if (!Double.isFinite(eigen.values()[i])) {
          throw new NotPositiveDefiniteException(i, eigen.values()[i]);
        }
      }
      System.arraycopy(eigen.vectors(), 0, matrix, 0, matrix.length);
    }
  }

  @Override
  public List<Var> outputs() {
    List<Var> outputs = new ArrayList<>(averages.outputs());
    blocks.forEach(block -> outputs.add(block.output()));
    return outputs;
  }

  @Override
  public List<Var> hotInputs() {
    List<Var> inputs = new ArrayList<>();
    blocks.forEach(block -> inputs.addAll(block.inputs()));
    return inputs;
  }

  @Override
  public void update(Replay replay, int rows) {
    averages.update(replay, rows);
    bases.advance(0);
    for (int l = 0; l < blocks.size(); l++) {
      blocks.get(l).bind(replay, bases.current(l));
    }
    replay.run();
    for (int l = 0; l < blocks.size(); l++) {
      blocks.get(l).update(replay, rows);
    }
    lambda = damping.lambda(damping.isRelative() ? meanDiagonal() : 0);
    for (int l = 0; l < blocks.size(); l++) {
      blocks.get(l).requireInvertible(lambda);
    }
  }

  private double meanDiagonal() {
    double trace = 0;
    int size = 0;
    for (int l = 0; l < blocks.size(); l++) {
      trace += blocks.get(l).trace();
      size += blocks.get(l).size();
    }
    return trace / size;
  }

  @Override
  public void solve(double[] g, double[] out) {
    for (int l = 0; l < blocks.size(); l++) {
      blocks.get(l).solve(bases.current(l), lambda, g, out);
    }
  }

  @Override
  public void multiply(double[] v, double[] out) {
    for (int l = 0; l < blocks.size(); l++) {
      blocks.get(l).multiply(bases.current(l), lambda, v, out);
    }
  }

  @Override
  public double quadratic(double[] v) {
    double sum = 0;
    for (int l = 0; l < blocks.size(); l++) {
      sum += blocks.get(l).quadratic(bases.current(l), v);
    }
    return sum;
  }

  @Override
  public double damping() {
    return lambda;
  }

  @Override
  public void save(State state) {
    averages.save(state.scope("averages"));
    bases.save(state.scope("bases"));
    for (int l = 0; l < blocks.size(); l++) {
      blocks.get(l).save(state.scope("moments" + l));
    }
    state.putScalar("lambda", lambda);
  }

  @Override
  public void load(State state) {
    averages.load(state.scope("averages"));
    bases.load(state.scope("bases"));
    for (int l = 0; l < blocks.size(); l++) {
      blocks.get(l).load(state.scope("moments" + l));
    }
    lambda = state.scalar("lambda");
  }
}
