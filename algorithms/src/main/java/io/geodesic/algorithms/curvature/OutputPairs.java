package io.geodesic.algorithms.curvature;

import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;

/**
 * The sums over factor columns Σ_k g_ko h_kp of the products of two dense layers' adjoints: a row
 * for each example, a column for each pair.
 */
final class OutputPairs {

  private final Kernels kernels = KernelProvider.kernels();
  private final DenseLayerRows first;
  private final DenseLayerRows second;
  private final IndexPairs pairs;

  OutputPairs(DenseLayerRows first, DenseLayerRows second, IndexPairs pairs) {
    this.first = first;
    this.second = second;
    this.pairs = pairs;
  }

  /** Writes the row of an example at {@code at}. */
  void write(int example, double[] out, int at) {
    for (int k = 0; k < first.columns(); k++) {
      double[] g = first.adjointArray(k);
      double[] h = second.adjointArray(k);
      int gAt = example * pairs.rows();
      int hAt = example * pairs.columns();
      for (int o = 0; o < pairs.rows(); o++) {
        int from = pairs.first(o);
        int count = pairs.columns() - from;
        int to = at + pairs.index(o, from);
        if (k == 0) {
          kernels.scale(count, g[gAt + o], h, hAt + from, out, to);
        } else {
          kernels.axpy(count, g[gAt + o], h, hAt + from, out, to);
        }
      }
    }
  }
}
