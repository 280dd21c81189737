package io.geodesic.benchmarks.jmh.flop;

import java.util.List;

/**
 * Passes through a network as plain loops that count what they would multiply and add; values are
 * of no interest.
 */
final class CountedNetwork {

  private final List<NetworkShape.Layer> layers;
  private final int rows;
  private long flop;

  CountedNetwork(NetworkShape shape, int rows) {
    this.layers = shape.layers();
    this.rows = rows;
  }

  long forward() {
    flop = 0;
    layers.forEach(this::timesWeights);
    return flop;
  }

  long backward() {
    flop = 0;
    for (int l = layers.size() - 1; l >= 0; l--) {
      timesInputs(layers.get(l));
      if (l > 0) {
        timesWeights(layers.get(l));
      }
    }
    return flop;
  }

  /** Ż = XẆ + ẊW. */
  long tangents() {
    flop = 0;
    for (int l = 0; l < layers.size(); l++) {
      timesWeights(layers.get(l));
      if (l > 0) {
        timesWeights(layers.get(l));
      }
    }
    return flop;
  }

  /** The tangents of XᵀG and GWᵀ, by the product rule. */
  long tangentsOfBackward() {
    flop = 0;
    for (int l = layers.size() - 1; l >= 0; l--) {
      timesInputs(layers.get(l));
      if (l > 0) {
        timesInputs(layers.get(l));
        timesWeights(layers.get(l));
        timesWeights(layers.get(l));
      }
    }
    return flop;
  }

  /** N×in · in×out, or N×out · out×in. */
  private void timesWeights(NetworkShape.Layer layer) {
    product(rows, layer.outputs(), layer.inputs());
  }

  /** in×N · N×out. */
  private void timesInputs(NetworkShape.Layer layer) {
    product(layer.inputs(), layer.outputs(), rows);
  }

  private void product(int m, int n, int k) {
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        for (int t = 0; t < k; t++) {
          flop += 2;
        }
      }
    }
  }
}
