package io.geodesic.algorithms.step;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.curvature.Curvature;
import io.geodesic.algorithms.objective.Objective;
import io.geodesic.algorithms.optimizer.Schedule;
import io.geodesic.algorithms.testing.CurvatureCase;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.policies.checkpoint.State;
import java.util.Arrays;

/** v ← μv + F⁻¹g, θ ← θ + min(η_max, √(2δ/vᵀFv))·v. */
class KlClippedMomentumTest {

  private static final double MOMENTUM = 0.9;

  @ForEachPolicy
  void severalStepsFollowTheFormula(PolicyCase row) {
    for (double klClip : new double[] {1e-4, 10}) {
      for (CurvatureCase which : CurvatureCase.values()) {
        StepSetup setup = StepSetup.of(row, Objective.SCORE_FUNCTION);
        KlClippedMomentum rule = rule(setup, 0.2, klClip);
        double[] expected = setup.theta();
        double[] velocity = new double[expected.length];
        for (int k = 0; k < 4; k++) {
          double progress = 0.2 * k;
          setup.setProgress(progress);
          Curvature curvature =
              which.create(setup.policy(), 0.05).at(setup.policy(), setup.problem().batch());
          double[] x = new double[expected.length];
          curvature.solve(setup.gradient(), x);
          velocity = StepSetup.plus(x, MOMENTUM, velocity);
          double quadratic = curvature.quadratic(velocity);
          double size = Math.min(0.2 * (1 - progress), Math.sqrt(2 * klClip / quadratic));
          expected = StepSetup.plus(expected, size, velocity);

          StepReport report = setup.take(rule, which.create(setup.policy(), 0.05));
          assertArrayEquals(expected, setup.theta(), 1e-10);
          assertEquals(size, report.stepSize(), 1e-12);
          assertEquals(0.5 * size * size * quadratic, report.predictedKl(), 1e-9 * klClip);
          assertTrue(report.predictedKl() <= klClip * (1 + 1e-12));
          expected = setup.theta();
        }
      }
    }
  }

  /** Twice g with the clip, whatever F⁻¹ is; then as if the rule had just begun. */
  @ForEachPolicy
  void coldUpdatesFollowThePlainGradient(PolicyCase row) {
    for (double klClip : new double[] {1e-4, 10}) {
      StepSetup setup = StepSetup.of(row, Objective.SCORE_FUNCTION);
      int parameters = setup.policy().parameterCount();
      KlClipSettings settings =
          new KlClipSettings(0.2, klClip, MOMENTUM, Schedule.CONSTANT, Schedule.CONSTANT, 1e-9, 2);
      KlClippedMomentum rule = new KlClippedMomentum(settings, parameters);
      var strategy = CurvatureCase.EXACT.create(setup.policy(), 0.05);
      setup.take(rule, StepSetup.artificial(double[]::clone, Double.NaN));
      for (int k = 0; k < 2; k++) {
        double[] g = setup.gradient();
        double quadratic = strategy.at(setup.policy(), setup.problem().batch()).quadratic(g);
        double size = Math.min(0.2, Math.sqrt(2 * klClip / quadratic));
        double[] expected = StepSetup.plus(setup.theta(), size, g);
        StepReport report = setup.take(rule, strategy);
        assertArrayEquals(expected, setup.theta(), 1e-12);
        assertEquals(size, report.stepSize(), 1e-14);
        assertArrayEquals(new double[parameters], velocity(rule));
        KlClippedMomentum loaded = new KlClippedMomentum(settings, parameters);
        loaded.load(state(rule));
        rule = loaded;
      }
      StepSetup warm = StepSetup.of(row, Objective.SCORE_FUNCTION);
      System.arraycopy(setup.theta(), 0, warm.policy().parameters(), 0, parameters);
      warm.problem().load(warm.problem().batch());
      setup.problem().load(setup.problem().batch());
      KlClipSettings never =
          new KlClipSettings(0.2, klClip, MOMENTUM, Schedule.CONSTANT, Schedule.CONSTANT, 1e-9, 0);
      warm.take(new KlClippedMomentum(never, parameters), strategy);
      setup.take(rule, strategy);
      assertArrayEquals(warm.theta(), setup.theta(), 1e-12);
    }
  }

  /** At three fifths of the run, of a bound that falls linearly two fifths are left. */
  @ForEachPolicy
  void klClipFollowsItsSchedule(PolicyCase row) {
    for (Schedule schedule : Schedule.values()) {
      StepSetup setup = StepSetup.of(row, Objective.SCORE_FUNCTION);
      setup.setProgress(0.6);
      KlClipSettings settings =
          new KlClipSettings(1e6, 0.01, MOMENTUM, Schedule.CONSTANT, schedule, 0, 0);
      StepReport report =
          setup.take(
              new KlClippedMomentum(settings, setup.policy().parameterCount()),
              CurvatureCase.EXACT.create(setup.policy(), 0.1));
      assertEquals(0.01 * schedule.factor(0.6), report.predictedKl(), 1e-15);
    }
  }

  /** A model that predicts no KL at all, or less, cannot clip. */
  @ForEachPolicy
  void withoutPositiveCurvatureTheRateIsTheLargest(PolicyCase row) {
    for (double quadratic : new double[] {0, -1}) {
      StepSetup setup = StepSetup.of(row, Objective.SCORE_FUNCTION);
      StepReport report =
          setup.take(rule(setup, 0.2, 0.01), StepSetup.artificial(double[]::clone, quadratic));
      assertEquals(StepStatus.ACCEPTED, report.status());
      assertEquals(0.2, report.stepSize());
    }
  }

  @ForEachPolicy
  void failedStepLeavesParametersAndMomentum(PolicyCase row) {
    StepSetup setup = StepSetup.of(row, Objective.SCORE_FUNCTION);
    KlClippedMomentum rule = rule(setup, 0.2, 0.01);
    setup.take(rule, CurvatureCase.DIAGONAL.create(setup.policy(), 0.1));
    double[] theta = setup.theta();
    double[] velocity = velocity(rule);
    assertTrue(Arrays.stream(velocity).anyMatch(v -> v != 0));
    double infinity = Double.POSITIVE_INFINITY;
    setup.take(rule, StepSetup.artificial(double[]::clone, Double.NaN));
    setup.take(rule, StepSetup.artificial(double[]::clone, infinity));
    setup.take(rule, StepSetup.artificial(g -> StepSetup.plus(g, infinity, g), 1));
    setup.problem().batch().advantages()[3] = Double.NaN;
    StepReport report = setup.take(rule, CurvatureCase.DIAGONAL.create(setup.policy(), 0.1));
    assertEquals(StepStatus.NON_FINITE, report.status());
    assertArrayEquals(theta, setup.theta());
    assertArrayEquals(velocity, velocity(rule));
  }

  @ForEachPolicy
  void loadedMomentumContinuesWithTheSameBits(PolicyCase row) {
    StepSetup setup = StepSetup.of(row, Objective.SCORE_FUNCTION);
    KlClippedMomentum saved = rule(setup, 0.2, 0.01);
    setup.take(saved, CurvatureCase.DIAGONAL.create(setup.policy(), 0.1));
    State state = new State();
    saved.save(state);
    KlClippedMomentum loaded = rule(setup, 0.2, 0.01);
    loaded.load(state);
    double[] theta = setup.theta();
    setup.take(saved, CurvatureCase.DIAGONAL.create(setup.policy(), 0.1));
    double[] expected = setup.theta();
    System.arraycopy(theta, 0, setup.policy().parameters(), 0, theta.length);
    setup.take(loaded, CurvatureCase.DIAGONAL.create(setup.policy(), 0.1));
    assertArrayEquals(expected, setup.theta());
  }

  private static KlClippedMomentum rule(StepSetup setup, double maxRate, double klClip) {
    return new KlClippedMomentum(
        new KlClipSettings(maxRate, klClip, MOMENTUM, Schedule.LINEAR, Schedule.CONSTANT, 0, 0),
        setup.policy().parameterCount());
  }

  private static double[] velocity(KlClippedMomentum rule) {
    return state(rule).get("velocity");
  }

  private static State state(KlClippedMomentum rule) {
    State state = new State();
    rule.save(state);
    return state;
  }
}
