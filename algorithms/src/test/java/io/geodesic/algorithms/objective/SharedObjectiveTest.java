package io.geodesic.algorithms.objective;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.optimizer.Schedule;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.Differences;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.policy.Policy;
import io.geodesic.policies.policy.ValueFunction;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Objectives that count the loss of a critic on the policy's network. */
class SharedObjectiveTest {

  private static final int ROWS = 25;
  private static final double WEIGHT = 0.4;

  static Stream<Arguments> pairs() {
    return Arrays.stream(Objective.values())
        .flatMap(o -> PolicyCase.shared().stream().map(row -> Arguments.of(o, row)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("pairs")
  void objectiveIsThePolicysLessTheWeightedLossOfTheCritic(Objective objective, PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, ROWS);
    PolicyProblem alone = load(policy, goal(objective), batch);
    PolicyProblem joint = load(policy, goal(objective).withValueLoss(WEIGHT), batch);
    move(policy);
    double[] values = new double[ROWS];
    ValueFunction.sharedWith(policy, Workers.inline())
        .evaluate(batch.observations(), ROWS, values, 0);
    double loss = 0;
    for (int i = 0; i < ROWS; i++) {
      double error = values[i] - batch.returns()[i];
      loss += 0.5 * error * error / ROWS;
    }
    Evaluation expected = alone.evaluate();
    Evaluation actual = joint.evaluate();
    assertEquals(expected.objective() - WEIGHT * loss, actual.objective(), 1e-13);
    assertEquals(expected.kl(), actual.kl());
    assertEquals(expected.entropy(), actual.entropy());
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("pairs")
  void gradientEqualsDifferences(Objective objective, PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, ROWS);
    PolicyProblem problem = load(policy, goal(objective).withValueLoss(WEIGHT), batch);
    move(policy);
    double[] theta = policy.parameters();
    double[] gradient = new double[theta.length];
    assertEquals(problem.evaluate().objective(), problem.gradient(gradient), 1e-14);
    double[] at = theta.clone();
    double[] expected =
        Differences.gradient(
            v -> {
              System.arraycopy(v, 0, theta, 0, theta.length);
              return problem.evaluate().objective();
            },
            at);
    assertArrayEquals(expected, gradient, 1e-9);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("pairs")
  void minibatchGradientsAverageToTheBatchGradient(Objective objective, PolicyCase row) {
    Policy policy = row.policy(1);
    PolicyProblem problem =
        load(policy, goal(objective).withValueLoss(WEIGHT), row.batch(policy, 2, ROWS));
    move(policy);
    int[] rows = new int[ROWS];
    Arrays.setAll(rows, i -> i);
    PolicyCase.random(5).shuffle(rows);
    double[] whole = new double[policy.parameterCount()];
    problem.gradient(whole);
    double[] part = new double[whole.length];
    double[] mean = new double[whole.length];
    int[] cuts = {0, 7, 8, ROWS};
    for (int i = 0; i + 1 < cuts.length; i++) {
      double share = (cuts[i + 1] - cuts[i]) / (double) ROWS;
      problem.gradient(rows, cuts[i], cuts[i + 1], part);
      Arrays.setAll(mean, k -> mean[k] + share * part[k]);
    }
    assertArrayEquals(whole, mean, 1e-14);
  }

  @Test
  void changeOfTheValueAloneIsNoDivergence() {
    PolicyCase row = PolicyCase.shared().get(0);
    Policy policy = row.policy(1);
    Goal goal = goal(Objective.LIKELIHOOD_RATIO).withValueLoss(WEIGHT);
    PolicyProblem problem = load(policy, goal, row.batch(policy, 2, ROWS));
    Evaluation before = problem.evaluate();
    policy.parameters()[row.network().parameterCount() - 1] += 1;
    Evaluation after = problem.evaluate();
    assertEquals(before.kl(), after.kl());
    assertTrue(before.objective() != after.objective());
  }

  @Test
  void policiesWithoutValueAreRejected() {
    Policy policy = PolicyCase.LINEAR_CATEGORICAL.policy(1);
    Goal goal = goal(Objective.LIKELIHOOD_RATIO).withValueLoss(WEIGHT);
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new PolicyProblem(policy, goal, Workers.inline()));
    assertTrue(e.getMessage().contains("Categorical"), e.getMessage());
  }

  private static Goal goal(Objective objective) {
    return new Goal(objective, new Coefficient(0.15, Schedule.CONSTANT), 0.03);
  }

  private static PolicyProblem load(Policy policy, Goal goal, Batch batch) {
    PolicyProblem problem = new PolicyProblem(policy, goal, Workers.inline());
    problem.load(batch);
    return problem;
  }

  private static void move(Policy policy) {
    double[] by = PolicyCase.normal(77, policy.parameterCount(), 0.2);
    Arrays.setAll(policy.parameters(), i -> policy.parameters()[i] + by[i]);
  }
}
