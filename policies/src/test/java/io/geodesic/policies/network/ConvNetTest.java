package io.geodesic.policies.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.autodiff.tape.VectorInput;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.policies.testing.Inputs;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConvNetTest {

  private static final ImageSize IMAGE = new ImageSize(5, 4, 2);

  static Stream<ConvNet> networks() {
    return Stream.of(
        net(Activation.RELU, List.of(4), new Convolution(3, 3, 1, 0)),
        net(Activation.TANH, List.of(), new Convolution(2, 2, 2, 1)),
        net(Activation.ELU, List.of(3), new Convolution(1, 1, 1, 0)),
        net(
            Activation.TANH,
            List.of(6, 3),
            new Convolution(5, 2, 1, 0),
            new Convolution(3, 3, 2, 1)),
        net(
            Activation.SOFTPLUS,
            List.of(4),
            new Convolution(3, 4, 1, 1),
            new Convolution(2, 2, 1, 0)));
  }

  /** 300 examples are two blocks of the replay. */
  @ParameterizedTest
  @MethodSource("networks")
  void forwardEqualsPlainLoops(ConvNet net) {
    for (int rows : new int[] {1, 9, 300}) {
      Tape tape = new Tape();
      VectorInput theta = tape.vector("theta", net.parameterShapes());
      Var input = tape.input("input", Shape.batch(net.inputs()));
      Network.Recording recording = net.record(input, theta.slices());
      double[] parameters = Inputs.normal(random(3), net.parameterCount(), 0.5);
      double[] images = Inputs.normal(random(4), rows * net.inputs(), 1);
      Inputs numbers = new Inputs().put(theta, parameters).put(input, images);
      double[] output = numbers.evaluate(recording.output(), rows);
      for (int row = 0; row < rows; row++) {
        double[] image = row(images, row, net.inputs());
        double[] plain = PlainConvNet.output(net, parameters, image);
        assertArrayEquals(plain, row(output, row, net.outputs()), 1e-12);
      }
      for (int i = 0; i < net.convolutions().size(); i++) {
        Layer layer = recording.layers().get(i);
        double[] z = numbers.evaluate(layer.preActivation(), rows);
        for (int row = 0; row < rows; row++) {
          double[] image = row(images, row, net.inputs());
          double[] plain = PlainConvNet.convolutions(net, parameters, image)[i];
          assertEquals(plain.length, layer.positions() * layer.outputs());
          assertArrayEquals(plain, row(z, row, plain.length), 1e-12);
        }
      }
    }
  }

  /** Each layer owns (inputs + 1) × outputs consecutive numbers, weights first. */
  @ParameterizedTest
  @MethodSource("networks")
  void layersFollowEachOtherInTheFlatVector(ConvNet net) {
    Tape tape = new Tape();
    VectorInput theta = tape.vector("theta", net.parameterShapes());
    Var input = tape.input("input", Shape.batch(net.inputs()));
    List<Layer> layers = net.record(input, theta.slices()).layers();
    int next = 0;
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      assertEquals(next, layer.offset());
      assertEquals(theta.offset(2 * i), layer.offset());
      assertEquals(Shape.fixed(layer.inputs(), layer.outputs()), theta.slice(2 * i).shape());
      assertEquals(Shape.row(layer.outputs()), theta.slice(2 * i + 1).shape());
      assertEquals(i < net.convolutions().size() ? positions(net, i) : 1, layer.positions());
      next += layer.size();
    }
    assertEquals(next, net.parameterCount());
    assertEquals(next, theta.length());
  }

  @ParameterizedTest
  @MethodSource("networks")
  void initialWeightsAreOrthogonalWithTheirGainsAndBiasesZero(ConvNet net) {
    double[] parameters = new double[net.parameterCount() + 1];
    Arrays.fill(parameters, 7);
    net.initialize(parameters, random(1));
    int at = 0;
    List<Shape> shapes = net.parameterShapes();
    for (int i = 0; i < shapes.size(); i += 2) {
      Shape weights = shapes.get(i);
      double gain = i == shapes.size() - 2 ? net.head().outputGain() : Math.sqrt(2);
      OrthogonalTest.assertOrthogonal(weights.rows(), weights.cols(), gain, parameters, at);
      at += weights.size();
      int biases = shapes.get(i + 1).size();
      assertArrayEquals(new double[biases], Arrays.copyOfRange(parameters, at, at + biases));
      at += biases;
    }
    assertEquals(7, parameters[at]);
  }

  @Test
  void impossibleNetworksAreRejected() {
    Convolution layer = new Convolution(3, 3, 1, 0);
    Mlp head = new Mlp(18, List.of(), 2, Activation.RELU, 1);
    assertRejected(
        "a convolutional network needs at least 1 convolution",
        () -> new ConvNet(IMAGE, List.of(), head));
    assertRejected(
        "the convolutions have 18 outputs, the head 17 inputs",
        () -> new ConvNet(IMAGE, List.of(layer), new Mlp(17, List.of(), 2, Activation.RELU, 1)));
    assertRejected(
        "a kernel of 3 pixels does not fit into an image of 3×2 with padding 0",
        () -> ConvNet.features(IMAGE, List.of(layer, layer)));
    assertRejected(
        "a convolution needs at least 1 filter, got 0", () -> new Convolution(0, 3, 1, 0));
  }

  private static void assertRejected(String message, Executable construction) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, construction).getMessage());
  }

  private static ConvNet net(
      Activation activation, List<Integer> hidden, Convolution... convolutions) {
    int features = ConvNet.features(IMAGE, List.of(convolutions));
    return new ConvNet(IMAGE, List.of(convolutions), new Mlp(features, hidden, 2, activation, 0.5));
  }

  private static int positions(ConvNet net, int layer) {
    List<Convolution> upToIt = net.convolutions().subList(0, layer + 1);
    return ConvNet.features(IMAGE, upToIt) / net.convolutions().get(layer).filters();
  }

  private static double[] row(double[] matrix, int row, int cols) {
    return Arrays.copyOfRange(matrix, row * cols, (row + 1) * cols);
  }

  private static RandomStream random(int seed) {
    return new RandomStreams(seed).stream("test");
  }
}
