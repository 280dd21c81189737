package io.geodesic.algorithms.step;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.algorithm.Algorithm;
import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.algorithm.Parts;
import io.geodesic.algorithms.curvature.CgSettings;
import io.geodesic.algorithms.curvature.ConjugateGradientFisher;
import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.curvature.FisherModel;
import io.geodesic.algorithms.curvature.Identity;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.settings.Configuration;
import io.geodesic.algorithms.testing.PlainPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.policies.distribution.Categorical;
import io.geodesic.policies.network.Activation;
import io.geodesic.policies.network.Mlp;
import io.geodesic.policies.policy.Policy;
import io.geodesic.policies.policy.RecordedPolicy;
import io.geodesic.policies.policy.ValueFunction;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The natural step is a step of policies, not of their parameters (Kakade 2002): the same table of
 * logits in three coordinates, moved by {@code npg} by a predicted KL divergence of ε²/2.
 */
class ReparameterizationTest {

  private static final int STATES = 3;
  private static final int ACTIONS = 4;
  private static final double EPSILON = 0.02;

  @ParameterizedTest
  @EnumSource
  void policiesAreTheSameBeforeTheStep(Coordinates coordinates) {
    assertArrayEquals(
        probabilities(policy(Coordinates.PLAIN)), probabilities(policy(coordinates)), 1e-12);
  }

  /** A linear map has no second-order term. */
  @Test
  void naturalStepIsTheSameInLinearCoordinates() {
    assertEquals(0, difference(Coordinates.LINEAR, natural(), EPSILON), 1e-9);
    assertTrue(difference(Coordinates.LINEAR, new Identity(), EPSILON) > 0.02 * EPSILON);
  }

  @Test
  void naturalStepIsTheSameToFirstOrderInNonlinearCoordinates() {
    double whole = difference(Coordinates.SINH, natural(), EPSILON);
    double half = difference(Coordinates.SINH, natural(), EPSILON / 2);
    assertTrue(whole > 0);
    assertEquals(4, whole / half, 0.2);
  }

  /** Scaled to the same length in its own coordinates, or to the same KL divergence. */
  @ParameterizedTest
  @EnumSource(names = "PLAIN", mode = EnumSource.Mode.EXCLUDE)
  void vanillaStepDiffersInFirstOrder(Coordinates coordinates) {
    double whole = difference(coordinates, new Identity(), EPSILON);
    double half = difference(coordinates, new Identity(), EPSILON / 2);
    assertTrue(whole > 0.02 * EPSILON);
    assertEquals(2, whole / half, 0.1);
  }

  /** Largest difference of a probability between the policies after the step. */
  private static double difference(
      Coordinates coordinates, CurvatureStrategy curvature, double epsilon) {
    double[] plain = stepped(Coordinates.PLAIN, curvature, epsilon);
    double[] other = stepped(coordinates, curvature, epsilon);
    double largest = 0;
    for (int i = 0; i < plain.length; i++) {
      largest = Math.max(largest, Math.abs(plain[i] - other[i]));
    }
    return largest;
  }

  private static double[] stepped(
      Coordinates coordinates, CurvatureStrategy curvature, double epsilon) {
    Policy policy = policy(coordinates);
    Algorithm npg = Catalog.standard().algorithms().get("npg");
    Configuration configuration =
        Configuration.of("npg", npg.settings().toArray(new Record[0]))
            .with(Map.of("maxKl", 0.5 * epsilon * epsilon));
    Mlp judge = new Mlp(STATES, List.of(), 1, Activation.TANH, 1);
    ValueFunction critic = new ValueFunction(judge, PolicyCase.random(8), Workers.inline());
    Parts parts = new Parts(policy, critic, configuration, new RandomStreams(3), Workers.inline());
    StepReport step = npg.create(parts, curvature).update(batch()).step();
    assertEquals(StepStatus.ACCEPTED, step.status());
    return probabilities(policy);
  }

  private static CurvatureStrategy natural() {
    return new ConjugateGradientFisher(
        new CgSettings(1000, 1e-12), FisherModel.exact(0, Workers.inline()));
  }

  private static Policy policy(Coordinates coordinates) {
    Policy policy =
        new Policy(
            new TableNetwork(STATES, ACTIONS, coordinates),
            new Categorical(ACTIONS),
            PolicyCase.random(1));
    double[] theta = PolicyCase.normal(5, STATES * ACTIONS, 0.7);
    System.arraycopy(coordinates.phi(theta), 0, policy.parameters(), 0, theta.length);
    return policy;
  }

  /** Every action once in every state. */
  private static Batch batch() {
    int n = STATES * ACTIONS;
    double[] actions = new double[n];
    Arrays.setAll(actions, i -> i % ACTIONS);
    double[] advantages = PolicyCase.normal(6, n, 1);
    return new Batch(n, states(ACTIONS), actions, advantages, new double[n], new double[n], 0);
  }

  /** One-hot rows, each state so many times in a row. */
  private static double[] states(int times) {
    double[] observations = new double[STATES * times * STATES];
    for (int i = 0; i < STATES * times; i++) {
      observations[i * STATES + i / times] = 1;
    }
    return observations;
  }

  private static double[] probabilities(Policy policy) {
    RecordedPolicy recorded = policy.record(new Tape());
    Replay replay = new Replay(List.of(recorded.output()), Workers.inline());
    replay.bind(recorded.theta(), policy.parameters());
    replay.bind(recorded.observations(), states(1), 0);
    replay.evaluate(STATES);
    double[] logits = new double[STATES * ACTIONS];
    int offset = replay.offset(recorded.output());
    System.arraycopy(replay.array(recorded.output()), offset, logits, 0, logits.length);
    double[] out = new double[logits.length];
    for (int s = 0; s < STATES; s++) {
      double[] row = Arrays.copyOfRange(logits, s * ACTIONS, (s + 1) * ACTIONS);
      System.arraycopy(PlainPolicy.softmax(row), 0, out, s * ACTIONS, ACTIONS);
    }
    return out;
  }
}
