package io.geodesic.algorithms.curvature;

import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;
import io.geodesic.commons.parallel.Task;

/**
 * The block of F = BᵀB/N that joins two dense layers, or one with itself: with inputs ã, b̃ and
 * adjoints g, h its entries are F_(i,o)(j,p) = 1/N Σ_s (ã_i b̃_j)_s (Σ_k g_ko h_kp)_s.
 *
 * <p>Summing over the K factor columns before the examples makes it one product of a (pairs of
 * inputs) × N and an N × (pairs of outputs) matrix: K times less work than the outer products of
 * the rows of B. Within one layer, where both sums are symmetric, unordered pairs are enough, and
 * work is a quarter of that. The matrices are formed for a chunk of examples at a time; the product
 * is as large as the block, or a quarter of it, and then put in the block's order.
 *
 * <p>Order of operations per entry: the examples in increasing order, whatever the workers.
 */
final class LayerPair {

  /** Examples of a chunk, a good depth for the product. */
  private static final int CHUNK = 256;

  /** Rows and columns of the product that are one task. */
  private static final int TILE = 384;

  private final Kernels kernels = KernelProvider.kernels();
  private final DenseLayerRows first;
  private final DenseLayerRows second;
  private final IndexPairs inputPairs;
  private final IndexPairs outputPairs;
  private final Task formInputs = (i, worker) -> formInputs(i);
  private final Task formOutputs = (i, worker) -> formOutputs(i);
  private final Task multiply = (i, worker) -> multiply(i);
  private final Task place = (i, worker) -> place(i);

  private InputPairs inputs;
  private OutputPairs outputs;
  private double[] left;
  private double[] right;
  private double[] product;
  private int from;
  private int count;
  private double[] block;
  private int blockAt;
  private int blockStride;

  LayerPair(DenseLayerRows first, DenseLayerRows second) {
    this.first = first;
    this.second = second;
    boolean same = first == second;
    this.inputPairs = new IndexPairs(first.inputs() + 1, second.inputs() + 1, same);
    this.outputPairs = new IndexPairs(first.outputs(), second.outputs(), same);
  }

  /** The block's first row in the whole matrix. */
  int row() {
    return first.offset();
  }

  /** The block's first column in the whole matrix. */
  int column() {
    return second.offset();
  }

  /**
   * Writes the block; if it is on the diagonal, at least its upper triangle.
   *
   * @param at where the block's first number goes
   * @param stride from one row to the next
   */
  void write(double[] out, int at, int stride) {
    block = out;
    blockAt = at;
    blockStride = stride;
    if (inputs == null) {
      inputs = new InputPairs(first, second, inputPairs, CHUNK);
      outputs = new OutputPairs(first, second, outputPairs);
    }
    FactorSignals signals = first.signals();
    left = signals.work(0, inputPairs.count() * CHUNK);
    right = signals.work(1, outputPairs.count() * CHUNK);
    product = signals.work(2, Math.multiplyExact(inputPairs.count(), outputPairs.count()));
    for (from = 0; from < first.examples(); from += CHUNK) {
      count = Math.min(CHUNK, first.examples() - from);
      inputs.take(from, count);
      signals.workers().forEach(inputPairs.rows(), formInputs);
      signals.workers().forEach(count, formOutputs);
      signals.workers().forEach(tiles(inputPairs) * tiles(outputPairs), multiply);
    }
    signals.workers().forEach(inputPairs.rows(), place);
  }

  private static int tiles(IndexPairs pairs) {
    return (pairs.count() + TILE - 1) / TILE;
  }

  private void formInputs(int i) {
    inputs.write(i, left);
  }

  private void formOutputs(int example) {
    outputs.write(from + example, right, example * outputPairs.count());
  }

  private void multiply(int tile) {
    int row = tile / tiles(outputPairs) * TILE;
    int column = tile % tiles(outputPairs) * TILE;
    int rows = Math.min(TILE, inputPairs.count() - row);
    int stride = outputPairs.count();
    int columns = Math.min(TILE, stride - column);
    double beta = from == 0 ? 0 : 1;
    int at = row * stride + column;
    kernels.gemm(
        false,
        false,
        rows,
        columns,
        count,
        1,
        left,
        row * CHUNK,
        CHUNK,
        right,
        column,
        stride,
        beta,
        product,
        at,
        stride);
  }

  /** Puts the rows of one input in the block's order, divided by N. */
  private void place(int i) {
    for (int j = inputPairs.first(i); j < inputPairs.columns(); j++) {
      int pair = inputPairs.index(i, j) * outputPairs.count();
      for (int o = 0; o < outputPairs.rows(); o++) {
        int to = blockAt + (i * outputPairs.rows() + o) * blockStride + j * outputPairs.columns();
        placeRow(pair, o, to);
      }
    }
  }

  private void placeRow(int pair, int o, int to) {
    double share = 1.0 / first.examples();
    int start = outputPairs.first(o);
    for (int p = 0; p < start; p++) {
      block[to + p] = share * product[pair + outputPairs.index(p, o)];
    }
    int columns = outputPairs.columns() - start;
    kernels.scale(columns, share, product, pair + outputPairs.index(o, start), block, to + start);
  }
}
