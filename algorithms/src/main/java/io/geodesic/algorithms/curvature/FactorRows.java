package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.policies.network.Layer;
import io.geodesic.policies.policy.Policy;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of the factor B with F = BᵀB/N over the network's parameters, layer beside layer.
 *
 * <p>Row k·N + i belongs to factor column k and example i. They are kept as signals of the layers;
 * what a layer's part of a row is made of, only its own slice knows.
 */
final class FactorRows implements FactorSlice {

  private final FactorSignals signals;
  private final FreeFisher free;
  private final List<FactorSlice> layers = new ArrayList<>();
  private final List<LayerPair> pairs = new ArrayList<>();
  private final RankUpdates rankUpdates;

  FactorRows(Policy policy, FisherModel model) {
    this.signals = new FactorSignals(policy, model);
    this.free = new FreeFisher(policy);
    this.rankUpdates = new RankUpdates(signals);
    List<Layer> recorded = signals.layers();
    for (int l = 0; l < recorded.size(); l++) {
      Layer layer = recorded.get(l);
      layers.add(
          layer.positions() == 1
              ? new DenseLayerRows(signals, layer, signals.signals(l))
              : new GradientRows(signals, layer, signals.signals(l)));
    }
    pairLayers();
  }

  /** Pairs each layer with those behind it, if all are dense. */
  private void pairLayers() {
    if (!layers.stream().allMatch(DenseLayerRows.class::isInstance)) {
      return;
    }
    for (int l = 0; l < layers.size(); l++) {
      for (int behind = l + 1; behind < layers.size(); behind++) {
        DenseLayerRows first = (DenseLayerRows) layers.get(l);
        pairs.add(new LayerPair(first, (DenseLayerRows) layers.get(behind)));
      }
    }
  }

  Policy policy() {
    return signals.policy();
  }

  /** The slices of the layers, from the input to the output. */
  List<FactorSlice> layers() {
    return layers;
  }

  /** Computes the signals at the policy's current parameters. */
  void update(Batch batch) {
    signals.update(batch);
  }

  /** The mean of the diagonal of F over all parameters, those outside the network included. */
  double meanDiagonal() {
    return (squaredNorm() / examples() + free.trace()) / policy().parameterCount();
  }

  @Override
  public int examples() {
    return signals.examples();
  }

  @Override
  public int count() {
    return examples() * signals.columns();
  }

  @Override
  public int offset() {
    return 0;
  }

  @Override
  public int width() {
    return policy().network().parameterCount();
  }

  @Override
  public void addTimes(double[] v, double[] out) {
    for (int l = 0; l < layers.size(); l++) {
      layers.get(l).addTimes(v, out);
    }
  }

  @Override
  public void transposeTimes(double[] u, double[] out) {
    for (int l = 0; l < layers.size(); l++) {
      layers.get(l).transposeTimes(u, out);
    }
  }

  @Override
  public void addGram(double[] gram) {
    for (int l = 0; l < layers.size(); l++) {
      layers.get(l).addGram(gram);
    }
  }

  @Override
  public void fill(int from, int rows, double[] dense, int at, int stride) {
    for (int l = 0; l < layers.size(); l++) {
      layers.get(l).fill(from, rows, dense, at + layers.get(l).offset(), stride);
    }
  }

  @Override
  public void fisher(double[] out, int at, int stride) {
    if (pairs.isEmpty() && layers.size() > 1) {
      rankUpdates.write(this, out, at, stride);
      return;
    }
    for (int l = 0; l < layers.size(); l++) {
      int offset = layers.get(l).offset();
      layers.get(l).fisher(out, at + offset * stride + offset, stride);
    }
    for (int p = 0; p < pairs.size(); p++) {
      LayerPair pair = pairs.get(p);
      pair.write(out, at + pair.row() * stride + pair.column(), stride);
    }
  }

  @Override
  public double squaredNorm() {
    double norm = 0;
    for (int l = 0; l < layers.size(); l++) {
      norm += layers.get(l).squaredNorm();
    }
    return norm;
  }
}
