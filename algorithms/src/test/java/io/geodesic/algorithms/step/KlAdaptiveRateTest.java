package io.geodesic.algorithms.step;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.objective.Objective;
import io.geodesic.algorithms.optimizer.Schedule;
import io.geodesic.algorithms.testing.CurvatureCase;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.policies.checkpoint.State;
import java.util.List;

/** The rate follows the true KL of the steps that are taken with it. */
class KlAdaptiveRateTest {

  private static final double DESIRED = 1e-3;

  /** Far too short and far too long at first, with and without momentum. */
  @ForEachPolicy
  void rateIsDividedOrMultipliedByOneAndAHalf(PolicyCase row) {
    for (double initial : new double[] {1e-6, 0.05, 0.9}) {
      for (StepRule rule : rules(row, initial)) {
        StepSetup setup = StepSetup.of(row, Objective.SCORE_FUNCTION);
        CurvatureStrategy strategy = CurvatureCase.DIAGONAL.create(setup.policy(), 0.05);
        double expected = initial;
        for (int k = 0; k < 6; k++) {
          setup.problem().load(setup.problem().batch());
          StepReport report = setup.take(rule, strategy);
          assertEquals(expected, report.stepSize(), 1e-15);
          assertEquals(setup.problem().evaluate(), report.after());
          double kl = report.after().kl();
          if (kl > 2 * DESIRED) {
            expected = expected / 1.5;
          } else if (kl < DESIRED / 2) {
            expected = Math.min(1, expected * 1.5);
          }
          assertEquals(expected, rate(rule), 1e-15);
        }
        assertNotEquals(initial, rate(rule));
      }
    }
  }

  /** Always from the same policy: the rate settles where the KL is inside the band. */
  @ForEachPolicy
  void trueKlIsHeldNearItsTarget(PolicyCase row) {
    for (double initial : new double[] {1e-5, 1}) {
      StepSetup setup = StepSetup.of(row, Objective.SCORE_FUNCTION);
      CurvatureStrategy strategy = CurvatureCase.EXACT.create(setup.policy(), 0.05);
      StepRule rule = fixed(initial, DESIRED);
      double[] old = setup.theta();
      for (int k = 0; k < 60; k++) {
        System.arraycopy(old, 0, setup.policy().parameters(), 0, old.length);
        double kl = setup.take(rule, strategy).after().kl();
        if (k >= 50) {
          assertTrue(kl >= DESIRED / 2 && kl <= 2 * DESIRED, "update " + k + ": " + kl);
        }
      }
    }
  }

  @ForEachPolicy
  void rateStaysWithinItsBounds(PolicyCase row) {
    StepSetup setup = StepSetup.of(row, Objective.SCORE_FUNCTION);
    CurvatureStrategy still = StepSetup.artificial(g -> scaled(g, 1e-12), 1);
    StepRule up = fixed(0.5, DESIRED);
    StepRule down = fixed(1.2e-8, 1e-300);
    for (int k = 0; k < 3; k++) {
      setup.take(up, still);
      setup.take(down, CurvatureCase.IDENTITY.create(setup.policy(), 0));
    }
    assertEquals(1, rate(up));
    assertEquals(1e-8, rate(down));
  }

  /** All parameters are finite, but no probability is. */
  @ForEachPolicy
  void aKlThatIsNoNumberIsTooHigh(PolicyCase row) {
    StepSetup setup = StepSetup.of(row, Objective.SCORE_FUNCTION);
    StepRule rule = fixed(0.5, DESIRED);
    StepReport report = setup.take(rule, StepSetup.artificial(g -> scaled(g, 1e300), 1));
    assertTrue(!report.after().isFinite() || report.after().kl() > DESIRED);
    assertEquals(0.5 / 1.5, rate(rule));
  }

  @ForEachPolicy
  void rejectedStepsAndUnwantedAdaptationLeaveTheRate(PolicyCase row) {
    StepSetup setup = StepSetup.of(row, Objective.SCORE_FUNCTION);
    StepRule adaptive = fixed(0.5, DESIRED);
    setup.take(adaptive, StepSetup.artificial(double[]::clone, Double.NaN));
    assertEquals(0.5, rate(adaptive));
    StepRule constant = fixed(0.5, 0);
    assertNull(setup.take(constant, CurvatureCase.CG.create(setup.policy(), 0.1)).after());
    assertEquals(0.5, rate(constant));
  }

  @ForEachPolicy
  void loadedRateContinuesWithTheSameBits(PolicyCase row) {
    List<StepRule> loaded = rules(row, 0.07);
    List<StepRule> saved = rules(row, 0.9);
    for (int i = 0; i < saved.size(); i++) {
      StepSetup setup = StepSetup.of(row, Objective.SCORE_FUNCTION);
      CurvatureStrategy strategy = CurvatureCase.DIAGONAL.create(setup.policy(), 0.05);
      setup.take(saved.get(i), strategy);
      loaded.get(i).load(state(saved.get(i)));
      double[] theta = setup.theta();
      setup.take(saved.get(i), strategy);
      double[] expected = setup.theta();
      System.arraycopy(theta, 0, setup.policy().parameters(), 0, theta.length);
      setup.take(loaded.get(i), strategy);
      assertArrayEquals(expected, setup.theta());
    }
  }

  private static List<StepRule> rules(PolicyCase row, double initial) {
    int parameters = row.policy(1).parameterCount();
    KlClipSettings clip =
        new KlClipSettings(initial, 10, 0.5, Schedule.CONSTANT, Schedule.CONSTANT, DESIRED, 0);
    return List.of(fixed(initial, DESIRED), new KlClippedMomentum(clip, parameters));
  }

  private static StepRule fixed(double rate, double desiredKl) {
    return new FixedRate(new FixedRateSettings(rate, Schedule.CONSTANT, desiredKl));
  }

  private static double rate(StepRule rule) {
    return state(rule).get("rate")[0];
  }

  private static State state(StepRule rule) {
    State state = new State();
    rule.save(state);
    return state;
  }

  private static double[] scaled(double[] g, double scale) {
    return StepSetup.plus(new double[g.length], scale, g);
  }
}
