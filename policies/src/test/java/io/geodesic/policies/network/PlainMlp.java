package io.geodesic.policies.network;

import java.util.Arrays;

/** The obvious twin of {@link Mlp}: one example, loops over units. */
final class PlainMlp {

  private PlainMlp() {}

  /** The values of every layer for one example: the input, then each layer's pre-activation. */
  static double[][] preActivations(Mlp mlp, double[] parameters, double[] input) {
    double[][] values = new double[mlp.hidden().size() + 2][];
    values[0] = input;
    double[] x = input;
    int next = 0;
    for (int layer = 0; layer <= mlp.hidden().size(); layer++) {
      int width = layer < mlp.hidden().size() ? mlp.hidden().get(layer) : mlp.outputs();
      double[] z = new double[width];
      for (double unit : x) {
        for (int j = 0; j < width; j++) {
          z[j] += unit * parameters[next++];
        }
      }
      for (int j = 0; j < width; j++) {
        z[j] += parameters[next++];
      }
      values[layer + 1] = z;
      x = Arrays.stream(z).map(value -> activate(mlp.activation(), value)).toArray();
    }
    return values;
  }

  static double activate(Activation activation, double x) {
    return switch (activation) {
      case TANH -> StrictMath.tanh(x);
      case RELU -> x > 0 ? x : 0;
      case ELU -> x > 0 ? x : StrictMath.expm1(x);
      case SOFTPLUS -> StrictMath.log1p(StrictMath.exp(x));
    };
  }
}
