package io.geodesic.algorithms.objective;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.optimizer.Schedule;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.Differences;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PlainObjective;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values, gradients and measures of every objective against plain Java. */
class PolicyProblemTest {

  private static final int ROWS = 25;

  static Stream<Arguments> pairs() {
    return Arrays.stream(Objective.values())
        .flatMap(o -> PolicyCase.all().stream().map(row -> Arguments.of(o, row)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("pairs")
  void valuesAndGradientsEqualPlainJavaAwayFromTheOldPolicy(Objective objective, PolicyCase row) {
    Goal goal = goal(objective, 0.03);
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, ROWS);
    PlainObjective plain = new PlainObjective(policy, goal);
    PolicyProblem problem = load(policy, goal, batch);
    move(policy, 0.2);
    double[] theta = policy.parameters();
    double[] gradient = new double[theta.length];
    assertEquals(plain.value(theta, batch), problem.gradient(gradient), 1e-12);
    double[] expected = Differences.gradient(v -> plain.value(v, batch), theta.clone());
    assertArrayEquals(expected, gradient, 1e-9);
    assertTrue(Arrays.stream(gradient).anyMatch(g -> Math.abs(g) > 1e-3));

    Evaluation evaluation = problem.evaluate();
    assertEquals(plain.value(theta, batch), evaluation.objective(), 1e-12);
    assertEquals(plain.kl(theta, batch), evaluation.kl(), 1e-12);
    assertEquals(plain.entropy(theta, batch), evaluation.entropy(), 1e-12);
    assertTrue(evaluation.kl() > 0);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("pairs")
  void gradientAtTheOldPolicyIsThePolicyGradient(Objective objective, PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, ROWS);
    double[] score = gradient(load(policy, goal(Objective.SCORE_FUNCTION, 0), batch));
    assertArrayEquals(score, gradient(load(policy, goal(objective, 0), batch)), 1e-14);
    Evaluation evaluation = load(policy, goal(objective, 0), batch).evaluate();
    assertEquals(0, evaluation.kl(), 1e-15);
    if (objective != Objective.SCORE_FUNCTION) {
      double mean = Arrays.stream(batch.advantages(), 0, ROWS).sum() / ROWS;
      assertEquals(mean, evaluation.objective(), 1e-14);
    }
  }

  @ForEachPolicy
  void clipFractionCountsRatiosOutsideTheRange(PolicyCase row) {
    Goal goal = goal(Objective.CLIPPED_SURROGATE, 0);
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, ROWS);
    PlainObjective plain = new PlainObjective(policy, goal);
    PolicyProblem problem = load(policy, goal, batch);
    assertEquals(0, problem.evaluate().clipFraction());
    move(policy, 0.2);
    double fraction = problem.evaluate().clipFraction();
    assertEquals(plain.clipFraction(policy.parameters(), batch), fraction, 1e-15);
    assertTrue(fraction > 0 && fraction < 1);
    Goal other = goal(Objective.LIKELIHOOD_RATIO, 0);
    assertTrue(Double.isNaN(load(policy, other, batch).evaluate().clipFraction()));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("pairs")
  void minibatchGradientsAverageToTheBatchGradient(Objective objective, PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, ROWS);
    PolicyProblem problem = load(policy, goal(objective, 0.01), batch);
    move(policy, 0.1);
    int[] rows = shuffledRows();
    double[] part = new double[policy.parameterCount()];
    double[] mean = new double[part.length];
    double value = 0;
    int[] cuts = {0, 7, 8, ROWS};
    for (int i = 0; i + 1 < cuts.length; i++) {
      double share = (cuts[i + 1] - cuts[i]) / (double) ROWS;
      value += share * problem.gradient(rows, cuts[i], cuts[i + 1], part);
      Arrays.setAll(mean, k -> mean[k] + share * part[k]);
    }
    assertEquals(problem.evaluate().objective(), value, 1e-14);
    assertArrayEquals(gradient(problem), mean, 1e-14);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("pairs")
  void orderOfTheExamplesDoesNotMatter(Objective objective, PolicyCase row) {
    Policy policy = row.policy(1);
    PolicyProblem problem = load(policy, goal(objective, 0.01), row.batch(policy, 2, ROWS));
    move(policy, 0.1);
    double[] permuted = new double[policy.parameterCount()];
    problem.gradient(shuffledRows(), 0, ROWS, permuted);
    assertArrayEquals(gradient(problem), permuted, 1e-14);
  }

  @ForEachPolicy
  void gradientsHaveTheSameBitsForAnyNumberOfThreads(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 700);
    Goal goal = goal(Objective.LIKELIHOOD_RATIO, 0.01);
    try (Workers two = new Workers(2)) {
      PolicyProblem problem = new PolicyProblem(policy, goal, two);
      problem.load(batch);
      PolicyProblem single = load(policy, goal, batch);
      assertArrayEquals(gradient(single), gradient(problem));
      assertEquals(single.evaluate(), problem.evaluate());
    }
  }

  /** Loading measures the policy on the way, with the bits of a measurement of its own. */
  @ForEachPolicy
  void loadedPolicyIsMeasured(PolicyCase row) {
    for (Objective objective : Objective.values()) {
      Policy policy = row.policy(1);
      PolicyProblem problem = new PolicyProblem(policy, goal(objective, 0.01), Workers.inline());
      for (int n : new int[] {30, 300, 7}) {
        Evaluation loaded = problem.load(row.batch(policy, 2, n));
        assertEquals(problem.evaluate(), loaded);
      }
    }
  }

  @ForEachPolicy
  void coefficientFollowsItsSchedule(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch start = row.batch(policy, 2, ROWS);
    Batch middle =
        new Batch(
            ROWS,
            start.observations(),
            start.actions(),
            start.advantages(),
            start.returns(),
            start.values(),
            0.5);
    Goal linear = new Goal(Objective.CLIPPED_SURROGATE, new Coefficient(0.2, Schedule.LINEAR), 0);
    Goal half = new Goal(Objective.CLIPPED_SURROGATE, new Coefficient(0.1, Schedule.CONSTANT), 0);
    PolicyProblem scheduled = load(policy, linear, middle);
    PolicyProblem fixed = load(policy, half, start);
    move(policy, 0.1);
    assertEquals(fixed.evaluate(), scheduled.evaluate());
    assertArrayEquals(gradient(fixed), gradient(scheduled));
  }

  private static Goal goal(Objective objective, double entropyCoefficient) {
    return new Goal(objective, new Coefficient(0.15, Schedule.CONSTANT), entropyCoefficient);
  }

  private static PolicyProblem load(Policy policy, Goal goal, Batch batch) {
    PolicyProblem problem = new PolicyProblem(policy, goal, Workers.inline());
    problem.load(batch);
    return problem;
  }

  private static double[] gradient(PolicyProblem problem) {
    double[] out = new double[problem.policy().parameterCount()];
    problem.gradient(out);
    return out;
  }

  private static void move(Policy policy, double scale) {
    double[] by = PolicyCase.normal(77, policy.parameterCount(), scale);
    Arrays.setAll(policy.parameters(), i -> policy.parameters()[i] + by[i]);
  }

  private static int[] shuffledRows() {
    int[] rows = new int[ROWS];
    Arrays.setAll(rows, i -> i);
    PolicyCase.random(5).shuffle(rows);
    return rows;
  }
}
