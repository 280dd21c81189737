package io.geodesic.algorithms.curvature;

import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;

/**
 * The products ã_i b̃_j of the homogeneous inputs of two dense layers for a chunk of the batch: a
 * row for each pair, a column for each example.
 */
final class InputPairs {

  private final Kernels kernels = KernelProvider.kernels();
  private final DenseLayerRows first;
  private final DenseLayerRows second;
  private final IndexPairs pairs;
  private final int stride;
  private final double[] transposedFirst;
  private final double[] transposedSecond;
  private int examples;

  /**
   * Creates the products.
   *
   * @param stride columns of a full chunk
   */
  InputPairs(DenseLayerRows first, DenseLayerRows second, IndexPairs pairs, int stride) {
    this.first = first;
    this.second = second;
    this.pairs = pairs;
    this.stride = stride;
    this.transposedFirst = new double[pairs.rows() * stride];
    this.transposedSecond =
        first == second ? transposedFirst : new double[pairs.columns() * stride];
  }

  /** Takes a chunk of {@code count} examples from the one at {@code from} on. */
  void take(int from, int count) {
    examples = count;
    transpose(first, from, transposedFirst);
    if (first != second) {
      transpose(second, from, transposedSecond);
    }
  }

  /** Writes the rows of all pairs of one i. */
  void write(int i, double[] out) {
    for (int j = pairs.first(i); j < pairs.columns(); j++) {
      kernels.multiply(
          examples,
          transposedFirst,
          i * stride,
          transposedSecond,
          j * stride,
          out,
          pairs.index(i, j) * stride);
    }
  }

  private void transpose(DenseLayerRows layer, int from, double[] out) {
    double[] a = layer.inputArray();
    int inputs = layer.inputs();
    for (int s = 0; s < examples; s++) {
      for (int i = 0; i < inputs; i++) {
        out[i * stride + s] = a[(from + s) * inputs + i];
      }
      out[inputs * stride + s] = 1;
    }
  }
}
