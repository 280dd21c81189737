package io.geodesic.algorithms.curvature;

import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;
import io.geodesic.policies.network.Layer;
import java.util.Arrays;
import java.util.List;

/**
 * The part of the factor's rows that belongs to a convolution, formed: row k·N + i is the sum over
 * positions of the outer products ã_ip g_kipᵀ.
 *
 * <p>Unlike a dense layer's rows these are not of rank 1, and the signals that they are sums of are
 * longer than they.
 */
final class GradientRows implements FactorSlice {

  private final Kernels kernels = KernelProvider.kernels();
  private final FactorSignals signals;
  private final Layer layer;
  private final List<Var> gradients;
  private final int width;
  private final RankUpdates rankUpdates;

  /**
   * Creates the slice.
   *
   * @param gradients for each factor column the gradient of each example, N × size of the layer
   */
  GradientRows(FactorSignals signals, Layer layer, List<Var> gradients) {
    this.signals = signals;
    this.layer = layer;
    this.gradients = gradients;
    this.width = layer.size();
    this.rankUpdates = new RankUpdates(signals);
  }

  @Override
  public int examples() {
    return signals.examples();
  }

  @Override
  public int count() {
    return examples() * gradients.size();
  }

  @Override
  public int offset() {
    return layer.offset();
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public void addTimes(double[] v, double[] out) {
    for (int row = 0; row < count(); row++) {
      out[row] += kernels.dot(rows(row), at(row), v, offset(), width);
    }
  }

  @Override
  public void transposeTimes(double[] u, double[] out) {
    Arrays.fill(out, offset(), offset() + width, 0);
    for (int row = 0; row < count(); row++) {
      kernels.axpy(width, u[row], rows(row), at(row), out, offset());
    }
  }

  @Override
  public void addGram(double[] gram) {
    int examples = examples();
    int r = count();
    for (int k = 0; k < gradients.size(); k++) {
      double[] x = signals.array(gradients.get(k));
      for (int j = 0; j < gradients.size(); j++) {
        double[] y = signals.array(gradients.get(j));
        int to = (k * r + j) * examples;
        kernels.gemm(
            false, true, examples, examples, width, 1, x, 0, width, y, 0, width, 1, gram, to, r);
      }
    }
  }

  @Override
  public void fill(int from, int rows, double[] dense, int at, int stride) {
    for (int row = 0; row < rows; row++) {
      System.arraycopy(rows(from + row), at(from + row), dense, at + row * stride, width);
    }
  }

  @Override
  public void fisher(double[] out, int at, int stride) {
    rankUpdates.write(this, out, at, stride);
  }

  @Override
  public double squaredNorm() {
    double norm = 0;
    for (int row = 0; row < count(); row++) {
      norm += kernels.dot(rows(row), at(row), rows(row), at(row), width);
    }
    return norm;
  }

  /** The array that a row is in. */
  private double[] rows(int row) {
    return signals.array(gradients.get(row / examples()));
  }

  private int at(int row) {
    return row % examples() * width;
  }
}
