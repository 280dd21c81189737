package io.geodesic.algorithms.step;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.curvature.Identity;
import io.geodesic.algorithms.objective.Coefficient;
import io.geodesic.algorithms.objective.Evaluation;
import io.geodesic.algorithms.objective.Goal;
import io.geodesic.algorithms.objective.Objective;
import io.geodesic.algorithms.optimizer.Schedule;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PlainObjective;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.policies.checkpoint.State;
import java.util.Arrays;

/** The penalty doubles, halves or stays, according to the true KL of the last step. */
class AdaptiveKlPenaltyTest {

  private static final double TARGET = 0.01;

  @ForEachPolicy
  void penaltyFollowsTheTrueKl(PolicyCase row) {
    boolean[] seen = new boolean[3];
    for (double length = 1e-3; length < 1; length *= 1.3) {
      StepSetup setup = StepSetup.of(row, Objective.KL_PENALIZED);
      AdaptiveKlPenalty rule = rule(3, length);
      StepReport report = setup.take(rule, new Identity());
      double kl = setup.problem().evaluate().kl();
      assertEquals(setup.problem().evaluate(), report.after());
      double expected = kl > 1.5 * TARGET ? 6 : kl < TARGET / 1.5 ? 1.5 : 3;
      assertEquals(expected, penalty(rule));
      seen[expected == 6 ? 2 : expected == 3 ? 1 : 0] = true;
    }
    assertArrayEquals(new boolean[] {true, true, true}, seen);
  }

  /** Value and gradient are those of ρÂ − β·KL with the β of the moment. */
  @ForEachPolicy
  void stepsAreOnTheObjectiveWithThePresentPenalty(PolicyCase row) {
    StepSetup setup = StepSetup.of(row, Objective.KL_PENALIZED);
    AdaptiveKlPenalty rule = rule(3, 1);
    setup.take(rule, new Identity());
    assertEquals(3, setup.problem().coefficient());
    setup.problem().load(setup.problem().batch());
    Goal goal = new Goal(Objective.KL_PENALIZED, new Coefficient(6, Schedule.CONSTANT), 0);
    PlainObjective plain = new PlainObjective(setup.policy(), goal);
    Evaluation after = setup.take(rule, new Identity()).after();
    assertEquals(6, setup.problem().coefficient());
    double value = plain.value(setup.theta(), setup.problem().batch());
    assertEquals(value, after.objective(), 1e-9 * Math.max(1, Math.abs(value)));
  }

  /** A rule that measures its step is not measured again. */
  @ForEachPolicy
  void measurementOfTheInnerRuleIsTaken(PolicyCase row) {
    StepSetup setup = StepSetup.of(row, Objective.KL_PENALIZED);
    Evaluation claimed = new Evaluation(0, 1, 0, 0);
    StepRule inner =
        (problem, strategy, stopwatch) ->
            move(1e-3).step(problem, strategy, stopwatch).measured(claimed);
    AdaptiveKlPenalty rule = new AdaptiveKlPenalty(new KlPenaltySettings(TARGET, 3), inner);
    assertEquals(claimed, setup.take(rule, new Identity()).after());
    assertEquals(6, penalty(rule));
  }

  @ForEachPolicy
  void rejectedStepsLeaveThePenaltyAndWildOnesDoubleIt(PolicyCase row) {
    StepSetup setup = StepSetup.of(row, Objective.KL_PENALIZED);
    AdaptiveKlPenalty rule =
        new AdaptiveKlPenalty(
            new KlPenaltySettings(TARGET, 3),
            new FixedRate(new FixedRateSettings(1, Schedule.CONSTANT, 0)));
    StepReport report = setup.take(rule, StepSetup.artificial(double[]::clone, Double.NaN));
    assertEquals(StepStatus.NON_FINITE, report.status());
    assertEquals(3, penalty(rule));
    AdaptiveKlPenalty wild = rule(3, 1e300);
    setup.take(wild, new Identity());
    assertEquals(6, penalty(wild));
  }

  @ForEachPolicy
  void penaltyStaysFinite(PolicyCase row) {
    StepSetup quiet = StepSetup.of(row, Objective.KL_PENALIZED);
    StepSetup loud = StepSetup.of(row, Objective.KL_PENALIZED);
    AdaptiveKlPenalty still = rule(1e6, 0);
    AdaptiveKlPenalty wild = rule(1e6, 1);
    for (int k = 0; k < 60; k++) {
      quiet.take(still, new Identity());
      loud.take(wild, new Identity());
    }
    assertEquals(1e-9, penalty(still));
    assertEquals(1e9, penalty(wild));
  }

  /** Penalty and the inner rule's own state. */
  @ForEachPolicy
  void loadedRuleContinuesWithTheSameBits(PolicyCase row) {
    StepSetup setup = StepSetup.of(row, Objective.KL_PENALIZED);
    AdaptiveKlPenalty saved = adam(setup, 3);
    setup.take(saved, new Identity());
    AdaptiveKlPenalty loaded = adam(setup, 4);
    loaded.load(state(saved));
    assertTrue(penalty(saved) != 1);
    double[] theta = setup.theta();
    setup.take(saved, new Identity());
    double[] expected = setup.theta();
    System.arraycopy(theta, 0, setup.policy().parameters(), 0, theta.length);
    setup.take(loaded, new Identity());
    assertArrayEquals(expected, setup.theta());
    assertEquals(penalty(saved), penalty(loaded));
  }

  private static AdaptiveKlPenalty adam(StepSetup setup, int seed) {
    AdamSettings settings = new AdamSettings(0.01, 3, 8, 0.5, 0, Schedule.CONSTANT);
    int parameters = setup.policy().parameterCount();
    AdamEpochs rule = new AdamEpochs(settings, parameters, PolicyCase.random(seed));
    return new AdaptiveKlPenalty(new KlPenaltySettings(1e-9, 1), rule);
  }

  private static AdaptiveKlPenalty rule(double penalty, double length) {
    return new AdaptiveKlPenalty(new KlPenaltySettings(TARGET, penalty), move(length));
  }

  /** Moves all parameters by the same length. */
  private static StepRule move(double length) {
    return (problem, strategy, stopwatch) -> {
      double[] theta = problem.policy().parameters();
      Arrays.setAll(theta, i -> theta[i] + length * (i % 2 == 0 ? 1 : -1));
      NaturalDirection none = new NaturalDirection();
      return StepReport.accepted(length, Double.NaN, Double.NaN, none);
    };
  }

  private static double penalty(AdaptiveKlPenalty rule) {
    return state(rule).get("penalty")[0];
  }

  private static State state(AdaptiveKlPenalty rule) {
    State state = new State();
    rule.save(state);
    return state;
  }
}
