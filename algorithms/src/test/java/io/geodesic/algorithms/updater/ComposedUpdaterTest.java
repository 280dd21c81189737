package io.geodesic.algorithms.updater;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.geodesic.algorithms.critic.CriticReport;
import io.geodesic.algorithms.critic.CriticRule;
import io.geodesic.algorithms.critic.CriticStatus;
import io.geodesic.algorithms.curvature.Identity;
import io.geodesic.algorithms.curvature.SolveReport;
import io.geodesic.algorithms.objective.Coefficient;
import io.geodesic.algorithms.objective.Evaluation;
import io.geodesic.algorithms.objective.Goal;
import io.geodesic.algorithms.objective.Objective;
import io.geodesic.algorithms.objective.PolicyProblem;
import io.geodesic.algorithms.optimizer.Schedule;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.step.StepReport;
import io.geodesic.algorithms.step.StepRule;
import io.geodesic.algorithms.step.StepStatus;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.policy.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** What the composition adds to its parts. */
class ComposedUpdaterTest {

  /** All parameters are finite, but no probability is. */
  @ForEachPolicy
  void stepToAPolicyThatCannotBeEvaluatedIsUndone(PolicyCase row) {
    Policy policy = row.policy(1);
    double[] old = policy.parameters().clone();
    UpdateReport report = update(row, policy, x -> Double.MAX_VALUE);
    assertEquals(StepStatus.NON_FINITE, report.step().status());
    assertEquals(0, report.step().stepSize());
    assertEquals(report.before(), report.after());
    assertArrayEquals(old, policy.parameters());
  }

  @ForEachPolicy
  void reportMeasuresThePolicyBeforeAndAfter(PolicyCase row) {
    Policy policy = row.policy(1);
    UpdateReport report = update(row, policy, x -> 1.01 * x);
    assertEquals(StepStatus.ACCEPTED, report.step().status());
    Policy fresh = row.policy(1);
    PolicyProblem problem =
        new PolicyProblem(fresh, Goal.of(Objective.LIKELIHOOD_RATIO), Workers.inline());
    problem.load(row.batch(fresh, 2, 20));
    assertEquals(problem.evaluate(), report.before());
    Arrays.setAll(fresh.parameters(), i -> 1.01 * fresh.parameters()[i]);
    assertArrayEquals(fresh.parameters(), policy.parameters());
    assertEquals(problem.evaluate(), report.after());
    assertEquals(report.after().objective() - report.before().objective(), report.gain());
  }

  /** What the rule has measured is not measured again. */
  @ForEachPolicy
  void measurementOfTheRuleIsReported(PolicyCase row) {
    Policy policy = row.policy(1);
    Evaluation claimed = new Evaluation(1, 2, 3, 4);
    StepRule rule = (problem, curvature, stopwatch) -> accepted().measured(claimed);
    UpdateReport report = updater(policy, rule, new NoCritic(), false).update(batch(row, policy));
    assertEquals(claimed, report.after());
    assertEquals(7, report.coefficient());
  }

  @ForEachPolicy
  void criticIsFittedWhenItsTurnHasCome(PolicyCase row) {
    for (boolean criticFirst : new boolean[] {false, true}) {
      List<String> calls = new ArrayList<>();
      StepRule rule =
          (problem, curvature, stopwatch) -> {
            calls.add("policy");
            return accepted();
          };
      CriticRule critic =
          new NoCritic() {
            @Override
            public CriticReport fit(Batch batch) {
              calls.add("critic");
              return super.fit(batch);
            }
          };
      Policy policy = row.policy(1);
      UpdateReport report = updater(policy, rule, critic, criticFirst).update(batch(row, policy));
      assertEquals(criticFirst ? List.of("critic", "policy") : List.of("policy", "critic"), calls);
      assertEquals(CriticStatus.FITTED, report.critic().status());
    }
  }

  private static UpdateReport update(PolicyCase row, Policy policy, DoubleUnaryOperator move) {
    StepRule rule =
        (problem, curvature, stopwatch) -> {
          double[] theta = problem.policy().parameters();
          Arrays.setAll(theta, i -> move.applyAsDouble(theta[i]));
          return accepted();
        };
    return updater(policy, rule, new NoCritic(), false).update(batch(row, policy));
  }

  private static ComposedUpdater updater(
      Policy policy, StepRule rule, CriticRule critic, boolean criticFirst) {
    Coefficient unused = new Coefficient(7, Schedule.CONSTANT);
    Goal goal = new Goal(Objective.LIKELIHOOD_RATIO, unused, 0);
    PolicyProblem problem = new PolicyProblem(policy, goal, Workers.inline());
    return new ComposedUpdater(problem, new Identity(), rule, critic, criticFirst);
  }

  private static Batch batch(PolicyCase row, Policy policy) {
    return row.batch(policy, 2, 20);
  }

  private static StepReport accepted() {
    return new StepReport(StepStatus.ACCEPTED, 1, 0, 0, 0, 1, 0, SolveReport.DIRECT, null);
  }

  private static class NoCritic implements CriticRule {

    @Override
    public CriticReport fit(Batch batch) {
      return new CriticReport(0, 0, CriticStatus.FITTED);
    }

    @Override
    public void save(State state) {}

    @Override
    public void load(State state) {}
  }
}
