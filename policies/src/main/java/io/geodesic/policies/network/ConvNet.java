package io.geodesic.policies.network;

import io.geodesic.autodiff.primitive.Images;
import io.geodesic.autodiff.primitive.LinearAlgebra;
import io.geodesic.autodiff.primitive.PatchGeometry;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A convolutional network for images: convolutions, each followed by the activation, and a
 * multilayer perceptron on the pixels of the last one.
 *
 * <p>A convolution is the affine map of the patches of its input, whose weights (patch × filters)
 * are orthogonal, scaled by √2; biases start at 0. The perceptron is initialised as {@link Mlp}
 * says.
 *
 * @param image size of the input
 * @param convolutions the convolutional layers, at least one
 * @param head what follows, with as many inputs as the last convolution has outputs
 */
public record ConvNet(ImageSize image, List<Convolution> convolutions, Mlp head)
    implements Network {

  private static final double HIDDEN_GAIN = Math.sqrt(2);

  public ConvNet {
    convolutions = List.copyOf(convolutions);
    if (convolutions.isEmpty()) {
      throw new IllegalArgumentException("a convolutional network needs at least 1 convolution");
    }
    int features = features(image, convolutions);
    if (head.inputs() != features) {
      throw new IllegalArgumentException(
          "the convolutions have " + features + " outputs, the head " + head.inputs() + " inputs");
    }
  }

  /**
   * The number of outputs of convolutions, which the head must take.
   *
   * @throws IllegalArgumentException if a layer's kernel does not fit into its input
   */
  public static int features(ImageSize image, List<Convolution> convolutions) {
    ImageSize size = image;
    for (Convolution convolution : convolutions) {
      size = convolution.output(size);
    }
    return size.size();
  }

  @Override
  public int inputs() {
    return image.size();
  }

  @Override
  public int outputs() {
    return head.outputs();
  }

  @Override
  public List<Shape> parameterShapes() {
    List<Shape> shapes = new ArrayList<>();
    ImageSize size = image;
    for (Convolution convolution : convolutions) {
      int filters = convolution.filters();
      shapes.add(Shape.fixed(convolution.geometry(size).patchSize(), filters));
      shapes.add(Shape.row(filters));
      size = convolution.output(size);
    }
    shapes.addAll(head.parameterShapes());
    return shapes;
  }

  @Override
  public Recording record(Var input, List<Var> parameters) {
    List<Layer> layers = new ArrayList<>();
    Var x = input;
    ImageSize size = image;
    int offset = 0;
    for (int i = 0; i < convolutions.size(); i++) {
      PatchGeometry geometry = convolutions.get(i).geometry(size);
      Var patches = Images.patches(x, geometry);
      Var z = LinearAlgebra.affine(patches, parameters.get(2 * i), parameters.get(2 * i + 1));
      Layer layer = new Layer(patches, z, offset);
      layers.add(layer);
      offset += layer.size();
      size = convolutions.get(i).output(size);
      x = Images.reshape(head.activation().apply(z), 1, size.size());
    }
    int used = 2 * convolutions.size();
    Recording rest = head.record(x, parameters.subList(used, parameters.size()));
    for (Layer layer : rest.layers()) {
      layers.add(new Layer(layer.input(), layer.preActivation(), offset + layer.offset()));
    }
    return new Recording(rest.output(), layers);
  }

  @Override
  public void initialize(double[] parameters, RandomStream random) {
    int offset = 0;
    ImageSize size = image;
    for (Convolution convolution : convolutions) {
      int rows = convolution.geometry(size).patchSize();
      int filters = convolution.filters();
      Orthogonal.fill(rows, filters, HIDDEN_GAIN, parameters, offset, random);
      offset += rows * filters;
      Arrays.fill(parameters, offset, offset + filters, 0);
      offset += filters;
      size = convolution.output(size);
    }
    double[] rest = new double[head.parameterCount()];
    head.initialize(rest, random);
    System.arraycopy(rest, 0, parameters, offset, rest.length);
  }
}
