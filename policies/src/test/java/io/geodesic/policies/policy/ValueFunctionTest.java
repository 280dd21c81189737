package io.geodesic.policies.policy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.network.Activation;
import io.geodesic.policies.network.Layer;
import io.geodesic.policies.network.Mlp;
import io.geodesic.policies.testing.Allocation;
import io.geodesic.policies.testing.Inputs;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ValueFunctionTest {

  private static final Mlp NETWORK = new Mlp(3, List.of(6), 1, Activation.TANH, 1);
  private static final int ROWS = 530;

  private final ValueFunction critic = critic(1, Workers.inline());
  private final double[] observations =
      Inputs.normal(PolicyCase.random(2), ROWS * NETWORK.inputs(), 1);

  @Test
  void initialWeightsAreTheNetworks() {
    double[] expected = new double[NETWORK.parameterCount()];
    NETWORK.initialize(expected, PolicyCase.random(1));
    assertArrayEquals(expected, critic.parameters());
    assertSame(NETWORK, critic.network());
  }

  @Test
  void valuesEqualPlainLoops() {
    Arrays.setAll(critic.parameters(), i -> critic.parameters()[i] + 0.01 * i);
    double[] w = critic.parameters();
    double[] values = values(critic, ROWS);
    for (int row = 0; row < ROWS; row++) {
      double value = w[30];
      for (int unit = 0; unit < 6; unit++) {
        double z = w[18 + unit];
        for (int j = 0; j < 3; j++) {
          z += observations[row * 3 + j] * w[j * 6 + unit];
        }
        value += StrictMath.tanh(z) * w[24 + unit];
      }
      assertEquals(value, values[row], 1e-13);
    }
  }

  @Test
  void valuesFollowWeightsThatAreWrittenInPlace() {
    Arrays.fill(critic.parameters(), 0);
    critic.parameters()[30] = 4;
    assertArrayEquals(new double[] {4, 4}, values(critic, 2));
  }

  @Test
  void valuesAreWrittenFromTheOffsetOnly() {
    double[] values = {9, 9, 9, 9};
    critic.evaluate(observations, 2, values, 1);
    double[] expected = values(critic, 2);
    assertArrayEquals(new double[] {9, expected[0], expected[1], 9}, values);
  }

  @Test
  void valuesDoNotDependOnThreadsOrOnHowManyRowsAreEvaluatedTogether() {
    double[] expected = values(critic, ROWS);
    try (Workers workers = new Workers(2)) {
      assertArrayEquals(expected, values(critic(1, workers), ROWS));
    }
    for (int rows : new int[] {1, 2, 7, 255, 256, 257}) {
      assertArrayEquals(Arrays.copyOf(expected, rows), values(critic, rows));
    }
  }

  @Test
  void evaluationAllocatesNothingAfterWarmUp() {
    double[] values = new double[ROWS];
    assertEquals(0, Allocation.afterWarmUp(() -> critic.evaluate(observations, ROWS, values, 0)));
  }

  @Test
  void recordingHasOneValueForEachExampleAndTheNetworksLayers() {
    ValueFunction.Recording recording = critic.record(new Tape());
    assertEquals(Shape.batch(1), recording.value().shape());
    assertEquals(Shape.batch(3), recording.observations().shape());
    assertEquals(NETWORK.parameterShapes(), recording.weights().shapes());
    assertEquals(List.of(0, 24), recording.layers().stream().map(Layer::offset).toList());
    double[] recorded =
        new Inputs()
            .put(recording.observations(), observations)
            .put(recording.weights(), critic.parameters())
            .evaluate(recording.value(), ROWS);
    assertArrayEquals(values(critic, ROWS), recorded);
  }

  @Test
  void loadedCriticEqualsTheSavedOne() {
    State state = new State();
    critic.save(state);
    ValueFunction loaded = critic(5, Workers.inline());
    loaded.load(state);
    assertArrayEquals(values(critic, 4), values(loaded, 4));
  }

  @Test
  void networksWithSeveralOutputsAreRejected() {
    Mlp wide = new Mlp(3, List.of(), 2, Activation.TANH, 1);
    IllegalArgumentException error =
        assertThrows(
            IllegalArgumentException.class,
            () -> new ValueFunction(wide, PolicyCase.random(1), Workers.inline()));
    assertEquals("a value function has 1 output, got 2", error.getMessage());
  }

  @Test
  void arraysThatAreTooShortAreRejected() {
    double[] values = new double[4];
    assertMessage(
        "4 values do not fit into 4 numbers from 1",
        () -> critic.evaluate(observations, 4, values, 1));
    assertMessage(
        "4 observations of width 3 need 12 numbers, got 11",
        () -> critic.evaluate(Arrays.copyOf(observations, 11), 4, values, 0));
  }

  private static void assertMessage(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  private static ValueFunction critic(int seed, Workers workers) {
    return new ValueFunction(NETWORK, PolicyCase.random(seed), workers);
  }

  private double[] values(ValueFunction function, int rows) {
    double[] values = new double[rows];
    function.evaluate(observations, rows, values, 0);
    return values;
  }
}
