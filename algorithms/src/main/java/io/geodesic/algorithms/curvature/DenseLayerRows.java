package io.geodesic.algorithms.curvature;

import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;
import io.geodesic.policies.network.Layer;
import java.util.Arrays;
import java.util.List;

/**
 * The part of the factor's rows that belongs to a dense layer, never formed but by {@link #fill}.
 *
 * <p>Row k·N + i is the outer product of the homogeneous input ãᵢ and the adjoint g_ki, so that
 * products with B, Bᵀ and BBᵀ cost as much as these signals, not as the rows.
 */
final class DenseLayerRows implements FactorSlice {

  private final Kernels kernels = KernelProvider.kernels();
  private final FactorSignals signals;
  private final Layer layer;
  private final List<Var> adjoints;
  private final int in;
  private final int n;
  private final LayerPair withItself;
  private double[] sums = new double[0];

  DenseLayerRows(FactorSignals signals, Layer layer, List<Var> adjoints) {
    this.signals = signals;
    this.layer = layer;
    this.adjoints = adjoints;
    this.in = layer.inputs();
    this.n = layer.outputs();
    this.withItself = new LayerPair(this, this);
  }

  /** Number of inputs, the constant 1 of the bias not counted. */
  int inputs() {
    return in;
  }

  int outputs() {
    return n;
  }

  /** The inputs a, N × inputs. */
  double[] inputArray() {
    return signals.array(layer.input());
  }

  /** The adjoints g_k of one factor column, N × outputs. */
  double[] adjointArray(int k) {
    return signals.array(adjoints.get(k));
  }

  int columns() {
    return adjoints.size();
  }

  FactorSignals signals() {
    return signals;
  }

  @Override
  public int examples() {
    return signals.examples();
  }

  @Override
  public int count() {
    return examples() * adjoints.size();
  }

  @Override
  public int offset() {
    return layer.offset();
  }

  @Override
  public int width() {
    return layer.size();
  }

  @Override
  public void addTimes(double[] v, double[] out) {
    int examples = examples();
    if (sums.length < examples) {
      sums = new double[examples];
    }
    double[] z = signals.work(0, examples * n);
    double[] products = signals.work(1, examples * n);
    double[] a = signals.array(layer.input());
    int bias = offset() + in * n;
    kernels.affine(examples, n, in, a, 0, in, v, offset(), n, v, bias, z, 0, n);
    for (int k = 0; k < adjoints.size(); k++) {
      double[] g = signals.array(adjoints.get(k));
      kernels.multiply(examples * n, z, 0, g, 0, products, 0);
      kernels.rowSums(examples, n, products, 0, n, sums, 0);
      kernels.add(examples, out, k * examples, sums, 0, out, k * examples);
    }
  }

  @Override
  public void transposeTimes(double[] u, double[] out) {
    int examples = examples();
    double[] h = signals.work(0, examples * n);
    double[] weighted = signals.work(1, examples * n);
    Arrays.fill(h, 0, examples * n, 0);
    for (int k = 0; k < adjoints.size(); k++) {
      double[] g = signals.array(adjoints.get(k));
      kernels.multiplyColumn(examples, n, g, 0, u, k * examples, weighted, 0);
      kernels.add(examples * n, h, 0, weighted, 0, h, 0);
    }
    double[] a = signals.array(layer.input());
    kernels.gemm(true, false, in, n, examples, 1, a, 0, in, h, 0, n, 0, out, offset(), n);
    kernels.columnSums(examples, n, h, 0, n, 0, out, offset() + in * n);
  }

  /** {@inheritDoc} The inner products of inputs times those of adjoints. */
  @Override
  public void addGram(double[] gram) {
    int examples = examples();
    int r = count();
    double[] inputs = signals.work(0, examples * examples);
    double[] products = signals.work(1, examples * examples);
    double[] a = signals.array(layer.input());
    inner(in, a, a, inputs);
    for (int k = 0; k < adjoints.size(); k++) {
      for (int j = 0; j < adjoints.size(); j++) {
        inner(n, signals.array(adjoints.get(k)), signals.array(adjoints.get(j)), products);
        addProducts(inputs, products, gram, k * examples * r + j * examples, r);
      }
    }
  }

  @Override
  public void fill(int from, int rows, double[] dense, int at, int stride) {
    double[] a = signals.array(layer.input());
    for (int row = 0; row < rows; row++) {
      double[] g = signals.array(adjoints.get((from + row) / examples()));
      int i = (from + row) % examples();
      int to = at + row * stride;
      for (int j = 0; j < in; j++) {
        kernels.scale(n, a[i * in + j], g, i * n, dense, to + j * n);
      }
      System.arraycopy(g, i * n, dense, to + in * n, n);
    }
  }

  @Override
  public void fisher(double[] out, int at, int stride) {
    withItself.write(out, at, stride);
  }

  /** {@inheritDoc} Σᵢ Σ_k ‖ãᵢ‖²‖g_ki‖². */
  @Override
  public double squaredNorm() {
    double norm = 0;
    double[] a = signals.array(layer.input());
    for (int i = 0; i < examples(); i++) {
      double inputs = 1 + kernels.dot(a, i * in, a, i * in, in);
      for (int k = 0; k < adjoints.size(); k++) {
        double[] g = signals.array(adjoints.get(k));
        norm += inputs * kernels.dot(g, i * n, g, i * n, n);
      }
    }
    return norm;
  }

  /** out ← XYᵀ, N×N. */
  private void inner(int width, double[] x, double[] y, double[] out) {
    int examples = examples();
    kernels.gemm(
        false, true, examples, examples, width, 1, x, 0, width, y, 0, width, 0, out, 0, examples);
  }

  /** Adds (inputs + 1) ⊙ adjoints to a block of the gram matrix; the 1 is the bias. */
  private void addProducts(double[] inputs, double[] products, double[] gram, int at, int stride) {
    int examples = examples();
    for (int i = 0; i < examples; i++) {
      for (int j = 0; j < examples; j++) {
        int from = i * examples + j;
        gram[at + i * stride + j] += (inputs[from] + 1) * products[from];
      }
    }
  }
}
