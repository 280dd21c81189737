package io.geodesic.algorithms.testing;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.policies.distribution.DiagonalGaussian;
import io.geodesic.policies.network.ConvNet;
import io.geodesic.policies.network.Convolution;
import io.geodesic.policies.network.ImageSize;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** The Fisher information of a tanh network with convolutions, by loops and differences. */
public final class PlainConvPolicy {

  private final Policy policy;
  private final ConvNet net;
  private final PlainMlp head;

  public PlainConvPolicy(Policy policy) {
    this.policy = policy;
    this.net = (ConvNet) policy.network();
    this.head = new PlainMlp(net.head());
  }

  /** Mean over the batch's states of JᵀMJ, over the network's parameters. */
  public RealMatrix fisher(Batch batch) {
    int size = net.parameterCount();
    double[] theta = Arrays.copyOf(policy.parameters(), size);
    RealMatrix fisher = new Array2DRowRealMatrix(size, size);
    for (int i = 0; i < batch.size(); i++) {
      double[] image =
          Arrays.copyOfRange(batch.observations(), i * net.inputs(), (i + 1) * net.inputs());
      RealMatrix j = new Array2DRowRealMatrix(Differences.jacobian(v -> output(v, image), theta));
      RealMatrix m = metric(output(theta, image));
      fisher = fisher.add(j.transpose().multiply(m).multiply(j).scalarMultiply(1.0 / batch.size()));
    }
    return fisher;
  }

  private RealMatrix metric(double[] output) {
    int n = output.length;
    if (policy.distribution() instanceof DiagonalGaussian) {
      double[] precision = new double[n];
      int logStd = net.parameterCount();
      Arrays.setAll(precision, j -> StrictMath.exp(-2 * policy.parameters()[logStd + j]));
      return MatrixUtils.createRealDiagonalMatrix(precision);
    }
    double[] p = PlainPolicy.softmax(output);
    RealMatrix outer =
        new Array2DRowRealMatrix(p).multiply(new Array2DRowRealMatrix(p).transpose());
    return MatrixUtils.createRealDiagonalMatrix(p).subtract(outer);
  }

  /** The network's output for one image. */
  public double[] output(double[] theta, double[] image) {
    ImageSize size = net.image();
    double[] x = image;
    int at = 0;
    for (Convolution layer : net.convolutions()) {
      int h = (size.height() - layer.kernel()) / layer.stride() + 1;
      int w = (size.width() - layer.kernel()) / layer.stride() + 1;
      double[] z = new double[h * w * layer.filters()];
      for (int i = 0; i < z.length; i++) {
        int position = i / layer.filters();
        int row = position / w * layer.stride();
        int col = position % w * layer.stride();
        z[i] = StrictMath.tanh(answer(layer, size, theta, at + i % layer.filters(), x, row, col));
      }
      at += (layer.kernel() * layer.kernel() * size.channels() + 1) * layer.filters();
      size = new ImageSize(h, w, layer.filters());
      x = z;
    }
    return head.output(Arrays.copyOfRange(theta, at, theta.length), x);
  }

  /** One filter's answer to the patch with its upper left corner at (row, col). */
  private static double answer(
      Convolution layer, ImageSize size, double[] theta, int filter, double[] x, int row, int col) {
    double sum = 0;
    int weight = filter;
    for (int y = row; y < row + layer.kernel(); y++) {
      for (int i = col; i < col + layer.kernel(); i++) {
        for (int c = 0; c < size.channels(); c++) {
          sum += theta[weight] * x[(y * size.width() + i) * size.channels() + c];
          weight += layer.filters();
        }
      }
    }
    return sum + theta[weight];
  }
}
