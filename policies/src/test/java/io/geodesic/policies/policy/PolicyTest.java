package io.geodesic.policies.policy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.policies.checkpoint.CheckpointException;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.distribution.Categorical;
import io.geodesic.policies.distribution.DiagonalGaussian;
import io.geodesic.policies.network.Activation;
import io.geodesic.policies.network.Layer;
import io.geodesic.policies.network.Mlp;
import io.geodesic.policies.testing.Allocation;
import io.geodesic.policies.testing.Inputs;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Parameters and acting. */
class PolicyTest {

  @Test
  void parametersAreTheNetworksThenTheDistributions() {
    Mlp network = new Mlp(3, List.of(5), 2, Activation.TANH, 1);
    Policy policy = new Policy(network, new DiagonalGaussian(2, -0.5), PolicyCase.random(1));
    assertEquals(network.parameterCount() + 2, policy.parameterCount());
    assertEquals(
        policy.parameterCount(), policy.parameterShapes().stream().mapToInt(Shape::size).sum());
    double[] expected = new double[policy.parameterCount()];
    network.initialize(expected, PolicyCase.random(1));
    Arrays.fill(expected, network.parameterCount(), expected.length, -0.5);
    assertArrayEquals(expected, policy.parameters());
    assertSame(policy.parameters(), policy.parameters());
  }

  @ForEachPolicy
  void recordedPolicyHasTheNetworksLayersAndTheDistributionsShapes(PolicyCase row) {
    RecordedPolicy recorded = row.policy(1).record(new Tape());
    assertEquals(
        row.distribution().parameterShapes(),
        recorded.parameters().stream().map(parameter -> parameter.shape()).toList());
    assertEquals(Shape.batch(row.network().inputs()), recorded.observations().shape());
    assertEquals(Shape.batch(row.network().outputs()), recorded.output().shape());
    int covered = recorded.layers().stream().mapToInt(Layer::size).sum();
    assertEquals(row.network().parameterCount(), covered);
    assertSame(
        recorded.output(), recorded.layers().get(recorded.layers().size() - 1).preActivation());
  }

  @ForEachPolicy
  void deterministicActionIsTheModeOfTheRecordedDistribution(PolicyCase row) {
    int rows = 7;
    Policy policy = row.policy(1);
    double[] observations = row.observations(2, rows);
    RecordedPolicy recorded = policy.record(new Tape());
    double[][] parameters =
        new Inputs()
            .put(recorded.theta(), policy.parameters())
            .put(recorded.observations(), observations)
            .evaluate(recorded.parameters(), rows);
    double[] expected = row.actions(rows);
    row.distribution().mode(parameters, rows, expected);
    double[] actual = row.actions(rows);
    policy.actDeterministically(observations, rows, actual);
    assertArrayEquals(expected, actual);

    row.distribution().sample(parameters, rows, PolicyCase.streams(3, rows), expected);
    policy.act(observations, rows, PolicyCase.streams(3, rows), actual);
    assertArrayEquals(expected, actual);
  }

  @ForEachPolicy
  void actingFollowsParametersThatAreWrittenInPlace(PolicyCase row) {
    int rows = 20;
    Policy policy = row.policy(1);
    double[] observations = row.observations(2, rows);
    double[] before = act(row, policy, observations, rows);
    double[] kept = policy.parameters().clone();
    Policy other = row.policy(5);
    System.arraycopy(other.parameters(), 0, policy.parameters(), 0, kept.length);
    double[] after = act(row, policy, observations, rows);
    assertFalse(Arrays.equals(before, after));
    assertArrayEquals(act(row, other, observations, rows), after);
    System.arraycopy(kept, 0, policy.parameters(), 0, kept.length);
    assertArrayEquals(before, act(row, policy, observations, rows));
  }

  @ForEachPolicy
  void actingLeavesParametersAndObservationsAlone(PolicyCase row) {
    Policy policy = row.policy(1);
    double[] parameters = policy.parameters().clone();
    double[] observations = row.observations(2, 5);
    double[] same = observations.clone();
    act(row, policy, observations, 5);
    policy.actDeterministically(observations, 5, row.actions(5));
    assertArrayEquals(parameters, policy.parameters());
    assertArrayEquals(same, observations);
  }

  /** Bit for bit, across the blocks of the replay (256 rows) and the tails of the kernels. */
  @ForEachPolicy
  void actionsDoNotDependOnHowManyRowsAreEvaluatedTogether(PolicyCase row) {
    int rows = 530;
    Policy policy = row.policy(1);
    double[] observations = row.observations(2, rows);
    double[] together = act(row, policy, observations, rows);
    RandomStream[] streams = PolicyCase.streams(9, rows);
    int inputs = row.network().inputs();
    int columns = row.distribution().actionColumns();
    int[] sizes = {1, 2, 3, 5, 8, 255, 256};
    for (int from = 0, i = 0; from < rows; from += sizes[i], i++) {
      int part = sizes[i];
      double[] actions = row.actions(part);
      policy.act(
          Arrays.copyOfRange(observations, from * inputs, (from + part) * inputs),
          part,
          Arrays.copyOfRange(streams, from, from + part),
          actions);
      assertArrayEquals(
          Arrays.copyOfRange(together, from * columns, (from + part) * columns), actions);
    }
  }

  @ForEachPolicy
  void actingAllocatesNothingAfterWarmUp(PolicyCase row) {
    int rows = 300;
    Policy policy = row.policy(1);
    double[] observations = row.observations(2, rows);
    RandomStream[] streams = PolicyCase.streams(3, rows);
    double[] actions = row.actions(rows);
    assertEquals(0, Allocation.afterWarmUp(() -> policy.act(observations, rows, streams, actions)));
    assertEquals(
        0, Allocation.afterWarmUp(() -> policy.actDeterministically(observations, rows, actions)));
  }

  @ForEachPolicy
  void loadedPolicyActsLikeTheSavedOne(PolicyCase row) {
    Policy saved = row.policy(1);
    Policy loaded = row.policy(2);
    State state = new State();
    saved.save(state);
    loaded.load(state);
    assertArrayEquals(saved.parameters(), loaded.parameters());
    double[] observations = row.observations(3, 6);
    assertArrayEquals(act(row, saved, observations, 6), act(row, loaded, observations, 6));
  }

  @Test
  void parametersOfAnotherArchitectureAreRejected() {
    State state = new State();
    PolicyCase.all().get(0).policy(1).save(state);
    Policy other = PolicyCase.all().get(1).policy(1);
    String message = assertThrows(CheckpointException.class, () -> other.load(state)).getMessage();
    assertEquals("tensor 'theta' of the state has length 16; expected 39", message);
  }

  @Test
  void widthsThatDoNotFitAreRejected() {
    Mlp network = new Mlp(3, List.of(), 4, Activation.TANH, 1);
    assertMessage(
        "network has 4 outputs, the action distribution needs 3",
        () -> new Policy(network, new Categorical(3), PolicyCase.random(1)));
  }

  @Test
  void arraysThatAreTooShortAreRejected() {
    PolicyCase row = PolicyCase.all().get(3);
    Policy policy = row.policy(1);
    double[] observations = row.observations(1, 4);
    double[] actions = row.actions(4);
    RandomStream[] streams = PolicyCase.streams(1, 4);
    assertMessage(
        "4 observations need 4 random streams, got 3",
        () -> policy.act(observations, 4, PolicyCase.streams(1, 3), actions));
    assertMessage(
        "4 observations need room for 8 numbers of actions, got 7",
        () -> policy.act(observations, 4, streams, new double[7]));
    assertMessage(
        "4 observations need room for 8 numbers of actions, got 7",
        () -> policy.actDeterministically(observations, 4, new double[7]));
    assertMessage(
        "4 observations of width 2 need 8 numbers, got 6",
        () -> policy.act(row.observations(1, 3), 4, streams, actions));
  }

  private static void assertMessage(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  private static double[] act(PolicyCase row, Policy policy, double[] observations, int rows) {
    double[] actions = row.actions(rows);
    policy.act(observations, rows, PolicyCase.streams(9, rows), actions);
    return actions;
  }
}
