package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;
import io.geodesic.policies.network.Layer;
import io.geodesic.policies.policy.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of the factor B with F = BᵀB/N over the network's parameters, kept as layer signals
 * rather than formed.
 *
 * <p>Row k·N + i belongs to factor column k and example i; in each layer it is the outer product of
 * the homogeneous input ãᵢ and the adjoint g_ki. Products with B, Bᵀ and BBᵀ cost as much as the
 * signals, not as the P-long rows.
 */
final class FactorRows {

  private final Kernels kernels = KernelProvider.kernels();
  private final FisherTape tape;
  private final List<Layer> layers;
  private final List<List<Var>> adjoints;
  private final Replay replay;
  private final int width;
  private int examples;
  private double[] work = new double[0];
  private double[] otherWork = new double[0];
  private double[] sums = new double[0];

  FactorRows(Policy policy, FisherModel model) {
    this.width = policy.network().parameterCount();
    this.tape = new FisherTape(policy, model);
    this.layers = tape.layers();
    this.adjoints = tape.adjoints();
    List<Var> outputs = new ArrayList<>();
    for (int l = 0; l < layers.size(); l++) {
      outputs.add(layers.get(l).input());
      outputs.addAll(adjoints.get(l));
    }
    this.replay = tape.replay(outputs);
  }

  Policy policy() {
    return tape.policy();
  }

  /** Number of examples N. */
  int examples() {
    return examples;
  }

  /** Number of rows R. */
  int count() {
    return examples * tape.columns().size();
  }

  /** Length of a row: the network's parameters. */
  int width() {
    return width;
  }

  /** Computes the signals at the policy's current parameters. */
  void update(Batch batch) {
    examples = batch.size();
    tape.bind(replay, batch);
    replay.evaluate(examples);
  }

  /** out ← Bv, R numbers. */
  void times(double[] v, double[] out) {
    Arrays.fill(out, 0, count(), 0);
    if (sums.length < examples) {
      sums = new double[examples];
    }
    for (int l = 0; l < layers.size(); l++) {
      Layer layer = layers.get(l);
      int in = layer.inputs();
      int n = layer.outputs();
      double[] z = work(examples * n);
      double[] products = otherWork(examples * n);
      double[] a = replay.array(layer.input());
      int bias = layer.offset() + in * n;
      kernels.affine(examples, n, in, a, 0, in, v, layer.offset(), n, v, bias, z, 0, n);
      for (int k = 0; k < tape.columns().size(); k++) {
        double[] g = replay.array(adjoints.get(l).get(k));
        kernels.multiply(examples * n, z, 0, g, 0, products, 0);
        kernels.rowSums(examples, n, products, 0, n, sums, 0);
        kernels.add(examples, out, k * examples, sums, 0, out, k * examples);
      }
    }
  }

  /**
   * The mean of the diagonal of F over all parameters: in each layer tr F is the mean over examples
   * of Σ_k ‖ãᵢ‖²‖g_ki‖².
   */
  double meanDiagonal() {
    double norm = 0;
    for (int l = 0; l < layers.size(); l++) {
      Layer layer = layers.get(l);
      for (int i = 0; i < examples; i++) {
        double inputs = 1 + square(layer.input(), i);
        for (Var adjoint : adjoints.get(l)) {
          norm += inputs * square(adjoint, i);
        }
      }
    }
    double[] free = new double[policy().parameterCount() - width];
    policy().distribution().fisherOfFreeParameters(free, 0);
    double trace = norm / examples;
    for (double entry : free) {
      trace += entry;
    }
    return trace / policy().parameterCount();
  }

  private double square(Var x, int row) {
    double[] numbers = replay.array(x);
    int width = x.shape().cols();
    return kernels.dot(numbers, row * width, numbers, row * width, width);
  }

  /** out ← Bᵀu, the network's part of a parameter vector. */
  void transposeTimes(double[] u, double[] out) {
    for (int l = 0; l < layers.size(); l++) {
      Layer layer = layers.get(l);
      int in = layer.inputs();
      int n = layer.outputs();
      double[] h = work(examples * n);
      double[] weighted = otherWork(examples * n);
      Arrays.fill(h, 0, examples * n, 0);
      for (int k = 0; k < tape.columns().size(); k++) {
        double[] g = replay.array(adjoints.get(l).get(k));
        kernels.multiplyColumn(examples, n, g, 0, u, k * examples, weighted, 0);
        kernels.add(examples * n, h, 0, weighted, 0, h, 0);
      }
      double[] a = replay.array(layer.input());
      int at = layer.offset();
      kernels.gemm(true, false, in, n, examples, 1, a, 0, in, h, 0, n, 0, out, at, n);
      kernels.columnSums(examples, n, h, 0, n, 0, out, at + in * n);
    }
  }

  /** gram ← BBᵀ, R×R: in each layer the inner products of inputs times those of adjoints. */
  void gram(double[] gram) {
    int r = count();
    int columns = tape.columns().size();
    Arrays.fill(gram, 0, r * r, 0);
    double[] inputs = work(examples * examples);
    double[] products = otherWork(examples * examples);
    for (int l = 0; l < layers.size(); l++) {
      inner(layers.get(l).input(), layers.get(l).input(), inputs);
      for (int k = 0; k < columns; k++) {
        for (int j = 0; j < columns; j++) {
          inner(adjoints.get(l).get(k), adjoints.get(l).get(j), products);
          addProducts(inputs, products, gram, k * examples * r + j * examples, r);
        }
      }
    }
  }

  /** Writes rows {@code from … from + rows − 1} of B densely. */
  void fill(int from, int rows, double[] dense) {
    for (int row = 0; row < rows; row++) {
      int k = (from + row) / examples;
      int i = (from + row) % examples;
      for (int l = 0; l < layers.size(); l++) {
        fillLayer(l, k, i, dense, row * width);
      }
    }
  }

  private void fillLayer(int l, int k, int i, double[] dense, int rowStart) {
    Layer layer = layers.get(l);
    int in = layer.inputs();
    int n = layer.outputs();
    double[] a = replay.array(layer.input());
    double[] g = replay.array(adjoints.get(l).get(k));
    int at = rowStart + layer.offset();
    for (int j = 0; j < in; j++) {
      kernels.scale(n, a[i * in + j], g, i * n, dense, at + j * n);
    }
    System.arraycopy(g, i * n, dense, at + in * n, n);
  }

  /** out ← XYᵀ, N×N. */
  private void inner(Var x, Var y, double[] out) {
    int width = x.shape().cols();
    kernels.gemm(
        false,
        true,
        examples,
        examples,
        width,
        1,
        replay.array(x),
        0,
        width,
        replay.array(y),
        0,
        width,
        0,
        out,
        0,
        examples);
  }

  /** Adds (inputs + 1) ⊙ adjoints to a block of the gram matrix; the 1 is the bias. */
  private void addProducts(double[] inputs, double[] adjoints, double[] gram, int at, int stride) {
    for (int i = 0; i < examples; i++) {
      for (int j = 0; j < examples; j++) {
        int from = i * examples + j;
        gram[at + i * stride + j] += (inputs[from] + 1) * adjoints[from];
      }
    }
  }

  private double[] work(int size) {
    if (work.length < size) {
      work = new double[size];
    }
    return work;
  }

  private double[] otherWork(int size) {
    if (otherWork.length < size) {
      otherWork = new double[size];
    }
    return otherWork;
  }
}
