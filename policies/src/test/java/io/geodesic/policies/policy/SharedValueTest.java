package io.geodesic.policies.policy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.autodiff.tape.Tape;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.distribution.ActorCriticDistribution;
import io.geodesic.policies.distribution.Categorical;
import io.geodesic.policies.distribution.DiagonalGaussian;
import io.geodesic.policies.network.Activation;
import io.geodesic.policies.network.Mlp;
import io.geodesic.policies.testing.Allocation;
import io.geodesic.policies.testing.Inputs;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A value function on the policy's network. */
class SharedValueTest {

  private static final int ROWS = 300;

  private final Policy policy =
      new Policy(
          new Mlp(3, List.of(5), 3, Activation.TANH, 1),
          new ActorCriticDistribution(new DiagonalGaussian(2, 0)),
          PolicyCase.random(1));
  private final ValueFunction critic = ValueFunction.sharedWith(policy, Workers.inline());
  private final double[] observations = Inputs.normal(PolicyCase.random(2), ROWS * 3, 1);

  @Test
  void valuesAreTheLastOutputOfThePolicysNetworkAtItsPresentParameters() {
    for (double shift : new double[] {0, 0.3}) {
      Arrays.setAll(policy.parameters(), i -> policy.parameters()[i] + shift);
      RecordedPolicy recorded = policy.record(new Tape());
      double[] output =
          new Inputs()
              .put(recorded.observations(), observations)
              .put(recorded.theta(), policy.parameters())
              .evaluate(recorded.output(), ROWS);
      double[] values = new double[ROWS];
      critic.evaluate(observations, ROWS, values, 0);
      for (int i = 0; i < ROWS; i++) {
        assertEquals(output[3 * i + 2], values[i]);
      }
    }
  }

  @Test
  void parametersAreThePolicysOwn() {
    assertTrue(critic.isShared());
    assertSame(policy.parameters(), critic.parameters());
    assertSame(policy.network(), critic.network());
    assertEquals(policy.parameterShapes(), critic.record(new Tape()).weights().shapes());
    Mlp network = new Mlp(3, List.of(), 1, Activation.TANH, 1);
    assertFalse(new ValueFunction(network, PolicyCase.random(1), Workers.inline()).isShared());
  }

  @Test
  void nothingIsSavedOrLoadedForTheValueItself() {
    State state = new State();
    critic.save(state);
    double[] theta = policy.parameters().clone();
    critic.load(new State());
    assertArrayEquals(theta, policy.parameters());
    assertThrows(RuntimeException.class, () -> state.get("weights"));
  }

  @Test
  void evaluationAllocatesNothingAfterWarmUp() {
    double[] values = new double[ROWS];
    assertEquals(0, Allocation.afterWarmUp(() -> critic.evaluate(observations, ROWS, values, 0)));
  }

  @Test
  void policiesWithoutValueAreRejected() {
    Policy bare =
        new Policy(
            new Mlp(3, List.of(), 2, Activation.TANH, 1), new Categorical(2), PolicyCase.random(1));
    IllegalArgumentException error =
        assertThrows(
            IllegalArgumentException.class, () -> ValueFunction.sharedWith(bare, Workers.inline()));
    assertEquals(
        "the policy's network gives no value beside Categorical[actions=2]", error.getMessage());
  }
}
