package io.geodesic.policies.network;

import io.geodesic.autodiff.primitive.LinearAlgebra;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A multilayer perceptron: affine layers with an activation between them, none after the last.
 *
 * <p>Weights are orthogonal, scaled by √2 in hidden layers and by {@code outputGain} in the last;
 * biases start at 0.
 *
 * @param inputs width of the input, at least 1
 * @param hidden widths of the hidden layers, each at least 1; empty for a linear map
 * @param outputs width of the output, at least 1
 * @param activation the nonlinearity of the hidden layers
 * @param outputGain scale of the last layer's initial weights, finite
 */
public record Mlp(
    int inputs, List<Integer> hidden, int outputs, Activation activation, double outputGain)
    implements Network {

  private static final double HIDDEN_GAIN = Math.sqrt(2);

  public Mlp {
    hidden = List.copyOf(hidden);
    if (inputs < 1 || outputs < 1 || hidden.stream().anyMatch(width -> width < 1)) {
      throw new IllegalArgumentException(
          "network widths must be at least 1, got " + inputs + " → " + hidden + " → " + outputs);
    }
    if (!Double.isFinite(outputGain)) {
      throw new IllegalArgumentException("output gain must be finite, got " + outputGain);
    }
  }

  @Override
  public List<Shape> parameterShapes() {
    List<Shape> shapes = new ArrayList<>();
    for (int layer = 0; layer <= hidden.size(); layer++) {
      shapes.add(Shape.fixed(width(layer), width(layer + 1)));
      shapes.add(Shape.row(width(layer + 1)));
    }
    return shapes;
  }

  @Override
  public Recording record(Var input, List<Var> parameters) {
    List<Layer> layers = new ArrayList<>();
    Var x = input;
    int offset = 0;
    for (int layer = 0; layer <= hidden.size(); layer++) {
      Var z = LinearAlgebra.affine(x, parameters.get(2 * layer), parameters.get(2 * layer + 1));
      Layer recorded = new Layer(x, z, offset);
      layers.add(recorded);
      offset += recorded.size();
      x = layer < hidden.size() ? activation.apply(z) : z;
    }
    return new Recording(x, layers);
  }

  @Override
  public void initialize(double[] parameters, RandomStream random) {
    int offset = 0;
    for (int layer = 0; layer <= hidden.size(); layer++) {
      int rows = width(layer);
      int cols = width(layer + 1);
      double gain = layer < hidden.size() ? HIDDEN_GAIN : outputGain;
      Orthogonal.fill(rows, cols, gain, parameters, offset, random);
      offset += rows * cols;
      Arrays.fill(parameters, offset, offset + cols, 0);
      offset += cols;
    }
  }

  private int width(int layer) {
    if (layer == 0) {
      return inputs;
    }
    return layer <= hidden.size() ? hidden.get(layer - 1) : outputs;
  }
}
