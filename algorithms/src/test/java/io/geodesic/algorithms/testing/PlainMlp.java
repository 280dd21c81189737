package io.geodesic.algorithms.testing;

import io.geodesic.policies.network.Mlp;
import java.util.ArrayList;
import java.util.List;

/** The tanh network of a flat parameter vector, by loops over one example. */
public final class PlainMlp {

  private final int[] widths;

  public PlainMlp(Mlp network) {
    List<Integer> all = new ArrayList<>(List.of(network.inputs()));
    all.addAll(network.hidden());
    all.add(network.outputs());
    this.widths = all.stream().mapToInt(Integer::intValue).toArray();
  }

  public int layers() {
    return widths.length - 1;
  }

  public int inputs(int layer) {
    return widths[layer];
  }

  public int outputs(int layer) {
    return widths[layer + 1];
  }

  /** Where a layer's weights (inputs × outputs, biases after them) start. */
  public int offset(int layer) {
    int at = 0;
    for (int l = 0; l < layer; l++) {
      at += (widths[l] + 1) * widths[l + 1];
    }
    return at;
  }

  public double[] output(double[] theta, double[] observation) {
    return input(theta, observation, layers());
  }

  /** What a layer gets; one past the last layer, the network's output. */
  public double[] input(double[] theta, double[] observation, int layer) {
    double[] x = observation;
    for (int l = 0; l < layer; l++) {
      double[] z = new double[widths[l + 1]];
      for (int j = 0; j < z.length; j++) {
        z[j] = theta[offset(l) + widths[l] * z.length + j];
        for (int i = 0; i < x.length; i++) {
          z[j] += x[i] * theta[offset(l) + i * z.length + j];
        }
        z[j] = l < layers() - 1 ? StrictMath.tanh(z[j]) : z[j];
      }
      x = z;
    }
    return x;
  }
}
