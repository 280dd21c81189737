package io.geodesic.algorithms.curvature;

import static io.geodesic.autodiff.primitive.Elementary.square;
import static io.geodesic.autodiff.primitive.LinearAlgebra.transposeProduct;

import io.geodesic.autodiff.primitive.Constants;
import io.geodesic.autodiff.primitive.Sums;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.policies.network.Layer;
import java.util.List;

/**
 * One layer's part of the diagonal of the Fisher information: the mean over examples of the sum
 * over factor columns k of the squared gradients. Those of a dense layer are a_i·g_kj, those of a
 * convolution sums of such products over the positions; for biases, a_i = 1.
 */
final class LayerDiagonal {

  private final Layer layer;
  private final Var weights;
  private final Var biases;

  LayerDiagonal(Layer layer, Adjoints adjoints) {
    this.layer = layer;
    if (layer.positions() == 1) {
      this.weights = transposeProduct(square(layer.input()), adjoints.squares());
      this.biases = Sums.columnSums(adjoints.squares());
    } else {
      this.weights = GradientSquares.sum(layer.input(), adjoints.columns());
      this.biases = GradientSquares.sum(ones(layer), adjoints.columns());
    }
  }

  private static Var ones(Layer layer) {
    return Constants.constant(layer.input().tape(), layer.input().shape().withCols(1), 1);
  }

  /** The values that a replay must compute before {@link #write}. */
  List<Var> outputs() {
    return List.of(weights, biases);
  }

  /**
   * Writes the layer's part of the diagonal.
   *
   * @param replay has just computed {@link #outputs} over {@code examples} examples
   */
  void write(Replay replay, int examples, double[] diagonal) {
    int size = layer.inputs() * layer.outputs();
    writeMean(replay, weights, size, examples, diagonal, layer.offset());
    writeMean(replay, biases, layer.outputs(), examples, diagonal, layer.offset() + size);
  }

  private static void writeMean(
      Replay replay, Var sums, int size, int examples, double[] diagonal, int at) {
    double[] from = replay.array(sums);
    int start = replay.offset(sums);
    for (int i = 0; i < size; i++) {
      diagonal[at + i] = from[start + i] / examples;
    }
  }
}
