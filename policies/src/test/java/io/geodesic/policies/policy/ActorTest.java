package io.geodesic.policies.policy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.geodesic.autodiff.tape.Tape;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.policies.testing.Allocation;
import io.geodesic.policies.testing.Inputs;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Acting at fixed parameters, against the recorded distribution and one-off actions. */
class ActorTest {

  /** Larger and smaller batches in turn, each for several steps, in the same array and others. */
  @ForEachPolicy
  void actionsAreThoseOfTheRecordedDistribution(PolicyCase row) {
    Policy policy = row.policy(1);
    Actor actor = policy.actor();
    for (int rows : new int[] {1, 300, 7, 0, 301}) {
      policy.parameters()[0] += 0.25;
      actor.prepare(rows);
      RandomStream[] expected = PolicyCase.streams(3, rows);
      RandomStream[] actual = PolicyCase.streams(3, rows);
      double[] reused = row.observations(4, rows);
      for (int step = 0; step < 6; step++) {
        double[] observations = step % 3 == 0 ? row.observations(10 + step, rows) : reused;
        double[] actions = row.actions(rows);
        actor.act(observations, actual, actions);
        assertArrayEquals(drawn(row, policy, observations, expected), actions);
        actor.actDeterministically(observations, actions);
        assertArrayEquals(modes(row, policy, observations, rows), actions);
        Arrays.setAll(reused, i -> 0.5 - reused[i]);
      }
    }
  }

  @ForEachPolicy
  void parametersTakeEffectWhenTheActorIsPrepared(PolicyCase row) {
    int rows = 20;
    Policy policy = row.policy(1);
    double[] observations = row.observations(2, rows);
    Actor actor = policy.actor();
    actor.prepare(rows);
    double[] before = act(row, actor, observations);
    System.arraycopy(
        row.policy(5).parameters(), 0, policy.parameters(), 0, policy.parameterCount());
    assertArrayEquals(before, act(row, actor, observations));
    actor.prepare(rows);
    double[] after = act(row, actor, observations);
    assertFalse(Arrays.equals(before, after));
    assertArrayEquals(drawn(row, row.policy(5), observations, PolicyCase.streams(9, rows)), after);
  }

  @ForEachPolicy
  void actorsOfOnePolicyDoNotDisturbEachOther(PolicyCase row) {
    Policy policy = row.policy(1);
    double[] few = row.observations(2, 3);
    double[] many = row.observations(3, 20);
    Actor one = policy.actor();
    one.prepare(20);
    double[] expected = act(row, one, many);
    Actor other = policy.actor();
    other.prepare(3);
    act(row, other, few);
    policy.act(few, 3, PolicyCase.streams(1, 3), row.actions(3));
    assertArrayEquals(expected, act(row, one, many));
  }

  @ForEachPolicy
  void nothingIsAllocatedAfterWarmUp(PolicyCase row) {
    int rows = 300;
    Policy policy = row.policy(1);
    double[] observations = row.observations(2, rows);
    RandomStream[] streams = PolicyCase.streams(3, rows);
    double[] actions = row.actions(rows);
    Actor actor = policy.actor();
    Runnable rollout =
        () -> {
          actor.prepare(rows);
          actor.act(observations, streams, actions);
          actor.actDeterministically(observations, actions);
        };
    assertEquals(0, Allocation.afterWarmUp(rollout));
  }

  @Test
  void preparationIsNeeded() {
    PolicyCase row = PolicyCase.all().get(0);
    Actor actor = row.policy(1).actor();
    assertThrows(
        IllegalStateException.class,
        () -> actor.act(row.observations(1, 2), PolicyCase.streams(1, 2), row.actions(2)));
    assertThrows(IllegalArgumentException.class, () -> actor.prepare(-1));
  }

  private static double[] act(PolicyCase row, Actor actor, double[] observations) {
    int rows = observations.length / row.network().inputs();
    double[] actions = row.actions(rows);
    actor.act(observations, PolicyCase.streams(9, rows), actions);
    return actions;
  }

  private static double[] drawn(
      PolicyCase row, Policy policy, double[] observations, RandomStream[] random) {
    double[] actions = row.actions(random.length);
    double[][] parameters = parameters(policy, observations, random.length);
    row.distribution().sample(parameters, random.length, random, actions);
    return actions;
  }

  private static double[] modes(PolicyCase row, Policy policy, double[] observations, int rows) {
    double[] actions = row.actions(rows);
    row.distribution().mode(parameters(policy, observations, rows), rows, actions);
    return actions;
  }

  private static double[][] parameters(Policy policy, double[] observations, int rows) {
    RecordedPolicy recorded = policy.record(new Tape());
    return new Inputs()
        .put(recorded.theta(), policy.parameters())
        .put(recorded.observations(), observations)
        .evaluate(recorded.parameters(), rows);
  }
}
