package io.geodesic.policies.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.policies.testing.Inputs;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Widths, shapes and initial values. */
class DistributionShapesTest {

  @ForEachDistribution
  void recordedValuesHaveThePromisedShapes(DistributionCase row) {
    ActionDistribution distribution = row.distribution();
    RecordedDistribution recorded = new RecordedDistribution(distribution);
    Shape column = Shape.batch(1);
    assertEquals(column, distribution.logProbability(recorded.current, recorded.actions).shape());
    assertEquals(column, distribution.kl(recorded.old, recorded.current).shape());
    assertEquals(
        distribution.parameterShapes(),
        distribution.fisher(recorded.current, recorded.tangents, recorded.weights).stream()
            .map(Var::shape)
            .toList());
    assertEquals(
        Shape.batch(distribution.networkOutputs()),
        distribution.fisherRoot(recorded.current, 0).shape());
  }

  @Test
  void categoricalHasOneLogitForEachActionAndNoFreeParameters() {
    Categorical categorical = new Categorical(4);
    assertEquals(4, categorical.networkOutputs());
    assertEquals(1, categorical.actionColumns());
    assertEquals(List.of(Shape.batch(4)), categorical.parameterShapes());
    assertEquals(List.of(), categorical.freeParameterShapes());
  }

  @Test
  void gaussianHasAFreeLogStdWithItsInitialValue() {
    DiagonalGaussian gaussian = new DiagonalGaussian(3, -0.5);
    assertEquals(3, gaussian.networkOutputs());
    assertEquals(3, gaussian.actionColumns());
    assertEquals(List.of(Shape.batch(3), Shape.row(3)), gaussian.parameterShapes());
    assertEquals(List.of(Shape.row(3)), gaussian.freeParameterShapes());
    double[] parameters = new double[5];
    gaussian.initializeFreeParameters(parameters, 1);
    assertArrayEquals(new double[] {0, -0.5, -0.5, -0.5, 0}, parameters);
  }

  @Test
  void choicesHaveTheirLogitsSideBySideAndOneActionEach() {
    MultiCategorical choices = new MultiCategorical(List.of(3, 2, 4));
    assertEquals(9, choices.networkOutputs());
    assertEquals(3, choices.actionColumns());
    assertEquals(6, choices.fisherRootColumns());
  }

  @Test
  void choicesAreCopied() {
    List<Integer> actions = new ArrayList<>(List.of(3, 2));
    MultiCategorical choices = new MultiCategorical(actions);
    actions.add(4);
    assertEquals(5, choices.networkOutputs());
  }

  @Test
  void logStdOfTheStateTakesTheLastOutputsAndStartsAtItsInitialValue() {
    StateDependentGaussian gaussian = new StateDependentGaussian(2, -0.5);
    assertEquals(4, gaussian.networkOutputs());
    assertEquals(2, gaussian.actionColumns());
    assertEquals(List.of(), gaussian.freeParameterShapes());
    Var output = new Tape().input("output", Shape.batch(4));
    double[][] parameters =
        new Inputs().put(output, 1, 2, 0, 3).evaluate(gaussian.parameters(output, List.of()), 1);
    assertArrayEquals(new double[] {1, 2}, parameters[0]);
    assertArrayEquals(new double[] {-0.5, 2.5}, parameters[1]);
  }

  static Stream<Arguments> impossible() {
    return Stream.of(
        Arguments.of(
            (Executable) () -> new Categorical(1),
            "categorical distribution needs at least 2 actions, got 1"),
        Arguments.of(
            (Executable) () -> new MultiCategorical(List.of()),
            "multi-categorical distribution needs at least 1 choice"),
        Arguments.of(
            (Executable) () -> new MultiCategorical(List.of(3, 1)),
            "categorical distribution needs at least 2 actions, got 1"),
        Arguments.of(
            (Executable) () -> new Bernoulli(0),
            "Bernoulli distribution needs at least 1 component, got 0"),
        Arguments.of(
            (Executable) () -> new StateDependentGaussian(0, 0),
            "Gaussian needs at least 1 dimension, got 0"),
        Arguments.of(
            (Executable) () -> new DiagonalGaussian(0, 0),
            "Gaussian needs at least 1 dimension, got 0"),
        Arguments.of(
            (Executable) () -> new DiagonalGaussian(2, Double.NaN),
            "initial log σ must be finite, got NaN"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("impossible")
  void impossibleOptionsAreRejected(Executable construction, String message) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, construction).getMessage());
  }
}
