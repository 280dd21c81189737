package io.geodesic.algorithms.step;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.geodesic.algorithms.objective.Objective;
import io.geodesic.algorithms.optimizer.Schedule;
import io.geodesic.algorithms.testing.CurvatureCase;
import io.geodesic.algorithms.testing.DenseFisher;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import java.util.Arrays;
import org.apache.commons.math3.linear.RealMatrix;

/** The steps that are taken without a line search. */
class DirectStepTest {

  private static final double DAMPING = 0.05;

  @ForEachPolicy
  void fixedRateMovesByAMultipleOfTheNaturalGradient(PolicyCase row) {
    for (CurvatureCase which : CurvatureCase.dense()) {
      StepSetup setup = StepSetup.of(row, Objective.SCORE_FUNCTION);
      double[] old = setup.theta();
      double[] x = denseDirection(setup);
      StepReport report =
          setup.take(
              new FixedRate(new FixedRateSettings(0.1, Schedule.CONSTANT, 0)),
              which.create(setup.policy(), DAMPING));
      assertArrayEquals(StepSetup.plus(old, 0.1, x), setup.theta(), 1e-9);
      assertEquals(StepStatus.ACCEPTED, report.status());
      assertEquals(0.1, report.stepSize());
      assertEquals(0.005 * fisherQuadratic(row, x), report.predictedKl(), 1e-9);
    }
  }

  @ForEachPolicy
  void normalizedStepHasTheGivenPredictedKl(PolicyCase row) {
    for (CurvatureCase which : CurvatureCase.values()) {
      StepSetup setup = StepSetup.of(row, Objective.SCORE_FUNCTION);
      StepReport report =
          setup.take(
              new KlNormalizedStep(new KlStepSettings(0.02, Schedule.CONSTANT)),
              which.create(setup.policy(), DAMPING));
      assertEquals(StepStatus.ACCEPTED, report.status());
      assertEquals(0.02, report.predictedKl(), 1e-15);
    }
  }

  @ForEachPolicy
  void normalizedStepEqualsTheDenseOne(PolicyCase row) {
    for (CurvatureCase which : CurvatureCase.dense()) {
      StepSetup setup = StepSetup.of(row, Objective.SCORE_FUNCTION);
      double[] old = setup.theta();
      double[] g = setup.gradient();
      double[] x = denseDirection(setup);
      double beta = Math.sqrt(2 * 0.02 / fisherQuadratic(row, x));
      StepReport report =
          setup.take(
              new KlNormalizedStep(new KlStepSettings(0.02, Schedule.CONSTANT)),
              which.create(setup.policy(), DAMPING));
      assertArrayEquals(StepSetup.plus(old, beta, x), setup.theta(), 1e-9);
      assertEquals(beta, report.stepSize(), 1e-8);
      assertEquals(beta * StepSetup.dot(g, x), report.predictedGain(), 1e-9);
    }
  }

  /** At three fifths of the run, of what falls linearly two fifths are left. */
  @ForEachPolicy
  void radiusAndRateFollowTheirSchedules(PolicyCase row) {
    for (Schedule schedule : Schedule.values()) {
      double left = schedule.factor(0.6);
      StepSetup normalized = StepSetup.of(row, Objective.SCORE_FUNCTION);
      StepSetup fixed = StepSetup.of(row, Objective.SCORE_FUNCTION);
      normalized.setProgress(0.6);
      fixed.setProgress(0.6);
      StepReport ofRadius =
          normalized.take(
              new KlNormalizedStep(new KlStepSettings(0.02, schedule)),
              CurvatureCase.EXACT.create(normalized.policy(), DAMPING));
      StepReport ofRate =
          fixed.take(
              new FixedRate(new FixedRateSettings(0.1, schedule, 0)),
              CurvatureCase.EXACT.create(fixed.policy(), DAMPING));
      assertEquals(0.02 * left, ofRadius.predictedKl(), 1e-15);
      assertEquals(0.1 * left, ofRate.stepSize(), 1e-15);
    }
  }

  /** For short steps the model is right: the true KL is the predicted one. */
  @ForEachPolicy
  void trueKlApproachesThePredictedOne(PolicyCase row) {
    StepSetup setup = StepSetup.of(row, Objective.SCORE_FUNCTION);
    setup.take(
        new KlNormalizedStep(new KlStepSettings(1e-6, Schedule.CONSTANT)),
        CurvatureCase.EXACT.create(setup.policy(), DAMPING));
    assertEquals(1e-6, setup.problem().evaluate().kl(), 1e-8);
  }

  @ForEachPolicy
  void unusableDirectionsLeaveTheParametersBitForBit(PolicyCase row) {
    for (StepRule rule :
        new StepRule[] {
          new KlNormalizedStep(new KlStepSettings(0.01, Schedule.CONSTANT)),
          new FixedRate(new FixedRateSettings(1, Schedule.CONSTANT, 0))
        }) {
      StepSetup setup = StepSetup.of(row, Objective.SCORE_FUNCTION);
      double[] old = setup.theta();
      double infinity = Double.POSITIVE_INFINITY;
      for (double quadratic : new double[] {Double.NaN, infinity}) {
        assertEquals(
            StepStatus.NON_FINITE,
            setup.take(rule, StepSetup.artificial(double[]::clone, quadratic)).status());
      }
      assertEquals(
          StepStatus.NON_FINITE,
          setup.take(rule, StepSetup.artificial(g -> StepSetup.plus(g, infinity, g), 1)).status());
      Arrays.fill(setup.problem().batch().advantages(), 0);
      assertEquals(
          StepStatus.ZERO_GRADIENT,
          setup.take(rule, CurvatureCase.CG.create(setup.policy(), 0.1)).status());
      assertArrayEquals(old, setup.theta());
    }
    StepSetup setup = StepSetup.of(row, Objective.SCORE_FUNCTION);
    assertEquals(
        StepStatus.NOT_POSITIVE_DEFINITE,
        setup
            .take(
                new KlNormalizedStep(new KlStepSettings(0.01, Schedule.CONSTANT)),
                StepSetup.artificial(double[]::clone, 0))
            .status());
  }

  private static double fisherQuadratic(PolicyCase row, double[] x) {
    StepSetup fresh = StepSetup.of(row, Objective.SCORE_FUNCTION);
    return DenseFisher.quadratic(DenseFisher.of(fresh.policy(), fresh.problem().batch()), x);
  }

  private static double[] denseDirection(StepSetup setup) {
    RealMatrix fisher = DenseFisher.of(setup.policy(), setup.problem().batch());
    return DenseFisher.solve(DenseFisher.damped(fisher, DAMPING), setup.gradient());
  }
}
