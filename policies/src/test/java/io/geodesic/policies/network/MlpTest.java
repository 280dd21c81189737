package io.geodesic.policies.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MlpTest {

  private static final int ROWS = 9;

  static Stream<Mlp> networks() {
    return Stream.of(
        new Mlp(3, List.of(), 2, Activation.TANH, 1),
        new Mlp(1, List.of(1), 1, Activation.RELU, 1),
        new Mlp(4, List.of(6), 3, Activation.TANH, 0.01),
        new Mlp(2, List.of(5, 7, 3), 4, Activation.ELU, 1));
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void forwardEqualsPlainLoopsForEachActivation(Activation activation) {
    assertForward(new Mlp(3, List.of(8, 5), 2, activation, 1));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void forwardEqualsPlainLoopsForEachArchitecture(Mlp mlp) {
    assertForward(mlp);
  }

  /** Each layer owns (inputs + 1) × outputs consecutive numbers, weights first. */
  @ParameterizedTest
  @MethodSource("networks")
  void layersFollowEachOtherInTheFlatVector(Mlp mlp) {
    Tape tape = new Tape();
    VectorInput theta = tape.vector("theta", mlp.parameterShapes());
    List<Layer> layers = recording(mlp, tape, theta).layers();
    assertEquals(mlp.hidden().size() + 1, layers.size());
    int next = 0;
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      assertEquals(next, layer.offset());
      assertEquals(theta.offset(2 * i), layer.offset());
      assertEquals(Shape.fixed(layer.inputs(), layer.outputs()), theta.slice(2 * i).shape());
      assertEquals(Shape.row(layer.outputs()), theta.slice(2 * i + 1).shape());
      assertEquals((layer.inputs() + 1) * layer.outputs(), layer.size());
      next += layer.size();
    }
    assertEquals(next, mlp.parameterCount());
    assertEquals(next, theta.length());
  }

  @Test
  void lastPreActivationIsTheOutputAndFirstInputTheObservation() {
    Mlp mlp = new Mlp(4, List.of(6), 3, Activation.TANH, 1);
    Tape tape = new Tape();
    VectorInput theta = tape.vector("theta", mlp.parameterShapes());
    Var input = tape.input("input", Shape.batch(mlp.inputs()));
    Network.Recording recording = mlp.record(input, theta.slices());
    assertSame(input, recording.layers().get(0).input());
    assertSame(recording.output(), recording.layers().get(1).preActivation());
    assertSame(
        recording.layers().get(0).preActivation(), recording.layers().get(1).input().input(0));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void initialWeightsAreOrthogonalWithTheirGainsAndBiasesZero(Mlp mlp) {
    int pad = 3;
    double[] parameters = new double[mlp.parameterCount() + pad];
    Arrays.fill(parameters, 7);
    mlp.initialize(parameters, random(1));
    int at = 0;
    List<Shape> shapes = mlp.parameterShapes();
    for (int i = 0; i < shapes.size(); i += 2) {
      Shape weights = shapes.get(i);
      double gain = i == shapes.size() - 2 ? mlp.outputGain() : Math.sqrt(2);
      OrthogonalTest.assertOrthogonal(weights.rows(), weights.cols(), gain, parameters, at);
      at += weights.size();
      int biases = shapes.get(i + 1).size();
      assertArrayEquals(new double[biases], Arrays.copyOfRange(parameters, at, at + biases));
      at += biases;
    }
    double[] rest = Arrays.copyOfRange(parameters, at, at + pad);
    assertArrayEquals(new double[] {7, 7, 7}, rest);
  }

  @Test
  void initialWeightsAreAFunctionOfTheStream() {
    Mlp mlp = new Mlp(4, List.of(6), 3, Activation.TANH, 1);
    double[] first = new double[mlp.parameterCount()];
    double[] second = first.clone();
    mlp.initialize(first, random(1));
    mlp.initialize(second, random(1));
    assertArrayEquals(first, second);
    mlp.initialize(second, random(2));
    assertEquals(0, Arrays.mismatch(first, second));
  }

  static Stream<Arguments> impossible() {
    return Stream.of(
        impossible(0, List.of(8), 2, 1, "network widths must be at least 1, got 0 → [8] → 2"),
        impossible(3, List.of(8, 0), 2, 1, "network widths must be at least 1, got 3 → [8, 0] → 2"),
        impossible(3, List.of(), -1, 1, "network widths must be at least 1, got 3 → [] → -1"),
        impossible(3, List.of(), 1, Double.NaN, "output gain must be finite, got NaN"));
  }

  private static Arguments impossible(
      int inputs, List<Integer> hidden, int outputs, double gain, String message) {
    Executable construction = () -> new Mlp(inputs, hidden, outputs, Activation.TANH, gain);
    return Arguments.of(construction, message);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("impossible")
  void impossibleOptionsAreRejected(Executable construction, String message) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, construction).getMessage());
  }

  private static void assertForward(Mlp mlp) {
    Tape tape = new Tape();
    VectorInput theta = tape.vector("theta", mlp.parameterShapes());
    Network.Recording recording = recording(mlp, tape, theta);
    double[] parameters = Inputs.normal(random(3), mlp.parameterCount(), 1);
    double[] inputs = Inputs.normal(random(4), ROWS * mlp.inputs(), 1);
    Inputs numbers =
        new Inputs().put(theta, parameters).put(recording.layers().get(0).input(), inputs);
    for (int i = 0; i < recording.layers().size(); i++) {
      Layer layer = recording.layers().get(i);
      double[] z = numbers.evaluate(layer.preActivation(), ROWS);
      double[] x = numbers.evaluate(layer.input(), ROWS);
      for (int row = 0; row < ROWS; row++) {
        double[] example = row(inputs, row, mlp.inputs());
        double[][] plain = PlainMlp.preActivations(mlp, parameters, example);
        assertArrayEquals(plain[i + 1], row(z, row, layer.outputs()), 1e-12);
        double[] entering = plain[i].clone();
        if (i > 0) {
          Arrays.setAll(entering, j -> PlainMlp.activate(mlp.activation(), entering[j]));
        }
        assertArrayEquals(entering, row(x, row, layer.inputs()), 1e-12);
      }
    }
    assertSame(recording.output(), recording.layers().get(mlp.hidden().size()).preActivation());
  }

  private static Network.Recording recording(Mlp mlp, Tape tape, VectorInput theta) {
    return mlp.record(tape.input("input", Shape.batch(mlp.inputs())), theta.slices());
  }

  private static double[] row(double[] matrix, int row, int cols) {
    return Arrays.copyOfRange(matrix, row * cols, (row + 1) * cols);
  }

  private static RandomStream random(int seed) {
    return new RandomStreams(seed).stream("test");
  }
}
