package io.geodesic.algorithms.curvature;

import static io.geodesic.autodiff.primitive.Arithmetic.add;
import static io.geodesic.autodiff.primitive.Elementary.square;
import static io.geodesic.autodiff.primitive.LinearAlgebra.transposeProduct;
import static io.geodesic.autodiff.primitive.Sums.columnSums;

import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.policies.network.Layer;
import java.util.List;

/**
 * The diagonal of a dense layer's block: entry (i, j) is the mean over examples of Σ_k aᵢ²g_kj², a
 * product of the matrices of squares; aᵢ = 1 in the row of the biases.
 */
final class DenseLayerDiagonal implements LayerDiagonal {

  private final Layer layer;
  private final Var weights;
  private final Var biases;

  DenseLayerDiagonal(Layer layer, List<Var> adjoints) {
    this.layer = layer;
    Var squares = square(adjoints.get(0));
    for (int k = 1; k < adjoints.size(); k++) {
      squares = add(squares, square(adjoints.get(k)));
    }
    this.weights = transposeProduct(square(layer.input()), squares);
    this.biases = columnSums(squares);
  }

  @Override
  public List<Var> outputs() {
    return List.of(weights, biases);
  }

  @Override
  public void write(Replay replay, int examples, double[] diagonal) {
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
