package io.geodesic.algorithms.step;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.objective.Evaluation;
import io.geodesic.algorithms.objective.Goal;
import io.geodesic.algorithms.objective.Objective;
import io.geodesic.algorithms.optimizer.Schedule;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.CurvatureCase;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PlainObjective;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.linalg.NotPositiveDefiniteException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Acceptance, backtracking and failure of the trust-region step. */
class TrustRegionStepTest {

  private static final double BACKTRACK = 0.7;

  /** From radii that need no backtracking to some that need many. */
  @ForEachPolicy
  void firstTrialThatKeepsBothConditionsIsTaken(PolicyCase row) {
    int backtracked = 0;
    for (CurvatureCase which : CurvatureCase.values()) {
      for (double maxKl : new double[] {1e-3, 0.05, 1, 8}) {
        StepSetup setup = StepSetup.of(row, Objective.LIKELIHOOD_RATIO);
        PlainObjective plain =
            new PlainObjective(setup.policy(), Goal.of(Objective.LIKELIHOOD_RATIO));
        double[] old = setup.theta();
        double[] g = setup.gradient();
        double[] x = new double[g.length];
        CurvatureStrategy strategy = which.create(setup.policy(), 0.01);
        var curvature = strategy.at(setup.policy(), setup.problem().batch());
        curvature.solve(g, x);
        double beta = Math.sqrt(2 * maxKl / curvature.quadratic(x));
        StepReport report = setup.take(rule(maxKl, 40), strategy);

        var batch = setup.problem().batch();
        int trial = 0;
        double size = beta;
        double[] expected;
        do {
          expected = StepSetup.plus(old, size, x);
          size *= BACKTRACK;
          trial++;
        } while (plain.kl(expected, batch) > maxKl
            || plain.value(expected, batch) <= plain.value(old, batch));
        assertEquals(StepStatus.ACCEPTED, report.status());
        assertEquals(trial, report.lineSearchSteps());
        assertEquals(size / BACKTRACK, report.stepSize(), 1e-9 * beta);
        assertArrayEquals(expected, setup.theta(), 1e-9 * beta);
        double shrink = StrictMath.pow(BACKTRACK, trial - 1);
        assertEquals(maxKl * shrink * shrink, report.predictedKl(), 1e-9 * maxKl);
        double gain = shrink * beta * StepSetup.dot(g, x);
        assertEquals(gain, report.predictedGain(), 1e-9 * Math.abs(gain));
        backtracked += trial > 1 ? 1 : 0;
      }
    }
    assertTrue(backtracked > 0);
  }

  @ForEachPolicy
  void takenStepStaysInTheRegionAndImproves(PolicyCase row) {
    for (double maxKl : new double[] {1e-4, 0.01, 0.5}) {
      StepSetup setup = StepSetup.of(row, Objective.LIKELIHOOD_RATIO);
      Evaluation before = setup.problem().evaluate();
      StepReport report =
          setup.take(rule(maxKl, 20), CurvatureCase.EXACT.create(setup.policy(), 0.01));
      Evaluation after = setup.problem().evaluate();
      assertEquals(StepStatus.ACCEPTED, report.status());
      assertTrue(after.kl() <= maxKl);
      assertTrue(after.kl() > 0);
      assertTrue(after.objective() > before.objective());
    }
  }

  /** The trial may exceed δ by the tolerance and must achieve its share of the predicted gain. */
  @ForEachPolicy
  void toleranceAndAcceptanceRatioDecideWhichTrialIsTaken(PolicyCase row) {
    Set<Integer> trials = new HashSet<>();
    for (double tolerance : new double[] {0.1, 1, 1.5, 20}) {
      for (double ratio : new double[] {0, 0.5, 0.9, 0.99}) {
        StepSetup setup = StepSetup.of(row, Objective.LIKELIHOOD_RATIO);
        Evaluation before = setup.problem().evaluate();
        double[] old = setup.theta();
        double[] g = setup.gradient();
        CurvatureStrategy strategy = CurvatureCase.EXACT.create(setup.policy(), 0.01);
        var curvature = strategy.at(setup.policy(), setup.problem().batch());
        double[] x = new double[g.length];
        curvature.solve(g, x);
        double size = Math.sqrt(2 * 0.5 / curvature.quadratic(x));
        int trial = 1;
        double[] theta = setup.policy().parameters();
        Evaluation now = at(setup, StepSetup.plus(old, size, x));
        while (now.kl() > tolerance * 0.5
            || now.objective() <= before.objective()
            || now.objective() - before.objective() < ratio * size * StepSetup.dot(g, x)) {
          size *= BACKTRACK;
          trial++;
          now = at(setup, StepSetup.plus(old, size, x));
        }
        System.arraycopy(old, 0, theta, 0, old.length);
        TrustRegionSettings settings =
            new TrustRegionSettings(0.5, Schedule.CONSTANT, BACKTRACK, 60, tolerance, ratio);
        StepReport report = setup.take(new TrustRegionStep(settings), strategy);
        assertEquals(trial, report.lineSearchSteps());
        assertEquals(setup.problem().evaluate(), report.after());
        trials.add(trial);
      }
    }
    assertTrue(trials.size() >= 3, trials.toString());
  }

  private static Evaluation at(StepSetup setup, double[] theta) {
    System.arraycopy(theta, 0, setup.policy().parameters(), 0, theta.length);
    return setup.problem().evaluate();
  }

  /** Downhill: no trial improves, whatever its length. */
  @ForEachPolicy
  void descentDirectionsLeaveTheParametersBitForBit(PolicyCase row) {
    assertUnchanged(
        row,
        StepSetup.artificial(g -> Arrays.stream(g).map(v -> -v).toArray(), 1),
        StepStatus.LINE_SEARCH_FAILED,
        12);
  }

  /** The model claims next to no KL, so that all trials are far outside. */
  @ForEachPolicy
  void stepsThatAreFarTooLongLeaveTheParametersBitForBit(PolicyCase row) {
    for (double quadratic : new double[] {1e-30, 1e-300, Double.MIN_VALUE}) {
      assertUnchanged(
          row, StepSetup.artificial(double[]::clone, quadratic), StepStatus.LINE_SEARCH_FAILED, 12);
    }
  }

  /** A trial that is θ_old again improves nothing. */
  @ForEachPolicy
  void stepsThatAreTooShortToChangeAnythingAreNotTaken(PolicyCase row) {
    assertUnchanged(
        row, StepSetup.artificial(double[]::clone, 1e200), StepStatus.LINE_SEARCH_FAILED, 12);
  }

  /**
   * The taken action had probability e⁻⁸⁰⁰. The first trial makes it probable: its ratio is too
   * large for a number, while the KL is small, for the old policy never takes it.
   */
  @Test
  void trialsWithAnInfiniteObjectiveAreNotTaken() {
    StepSetup setup = StepSetup.of(PolicyCase.LINEAR_CATEGORICAL, Objective.LIKELIHOOD_RATIO);
    double[] theta = setup.policy().parameters();
    Arrays.fill(theta, 0);
    theta[theta.length - 1] = -800;
    Batch batch = setup.problem().batch();
    Arrays.fill(batch.observations(), 0);
    Arrays.fill(batch.actions(), 3);
    Arrays.fill(batch.advantages(), 1);
    setup.problem().load(batch);
    double size = 795 / (4.0 / 3);
    StepReport report =
        setup.take(rule(1, 12), StepSetup.artificial(double[]::clone, 2 / (size * size)));
    assertEquals(2, report.lineSearchSteps());
    assertEquals(BACKTRACK * size, report.stepSize(), 1e-9);
    assertTrue(report.after().isFinite());
  }

  /** At three fifths of the run, of a radius that falls linearly two fifths are left. */
  @ForEachPolicy
  void radiusFollowsItsSchedule(PolicyCase row) {
    StepSetup falling = StepSetup.of(row, Objective.LIKELIHOOD_RATIO);
    StepSetup constant = StepSetup.of(row, Objective.LIKELIHOOD_RATIO);
    falling.setProgress(0.6);
    TrustRegionSettings settings =
        new TrustRegionSettings(2.5, Schedule.LINEAR, BACKTRACK, 40, 1, 0);
    StepReport actual =
        falling.take(
            new TrustRegionStep(settings), CurvatureCase.EXACT.create(falling.policy(), 0.01));
    StepReport expected =
        constant.take(rule(1, 40), CurvatureCase.EXACT.create(constant.policy(), 0.01));
    assertEquals(expected.lineSearchSteps(), actual.lineSearchSteps());
    assertEquals(expected.predictedKl(), actual.predictedKl(), 1e-12);
    assertArrayEquals(constant.theta(), falling.theta(), 1e-12);
  }

  @ForEachPolicy
  void impossibleCurvaturesAreNamed(PolicyCase row) {
    assertUnchanged(
        row, StepSetup.artificial(double[]::clone, -1), StepStatus.NOT_POSITIVE_DEFINITE, 0);
    assertUnchanged(
        row, StepSetup.artificial(double[]::clone, 0), StepStatus.NOT_POSITIVE_DEFINITE, 0);
    assertUnchanged(
        row, StepSetup.artificial(double[]::clone, Double.NaN), StepStatus.NON_FINITE, 0);
    assertUnchanged(
        row,
        StepSetup.artificial(double[]::clone, Double.POSITIVE_INFINITY),
        StepStatus.NON_FINITE,
        0);
    assertUnchanged(
        row,
        StepSetup.artificial(g -> StepSetup.plus(g, Double.POSITIVE_INFINITY, g), 1),
        StepStatus.NON_FINITE,
        0);
    CurvatureStrategy failing =
        (policy, batch) -> {
          throw new NotPositiveDefiniteException(0, -1);
        };
    assertUnchanged(row, failing, StepStatus.NOT_POSITIVE_DEFINITE, 0);
  }

  @ForEachPolicy
  void zeroGradientIsNamed(PolicyCase row) {
    StepSetup setup = StepSetup.of(row, Objective.LIKELIHOOD_RATIO);
    Arrays.fill(setup.problem().batch().advantages(), 0);
    double[] old = setup.theta();
    StepReport report = setup.take(rule(0.01, 5), CurvatureCase.CG.create(setup.policy(), 0.1));
    assertEquals(StepStatus.ZERO_GRADIENT, report.status());
    assertArrayEquals(old, setup.theta());
  }

  /** The step follows from the direction alone; its KL cannot know the scale of rewards. */
  @ForEachPolicy
  void scalingTheAdvantagesLeavesTheStep(PolicyCase row) {
    StepSetup one = StepSetup.of(row, Objective.LIKELIHOOD_RATIO);
    StepSetup thousand = StepSetup.of(row, Objective.LIKELIHOOD_RATIO);
    double[] advantages = thousand.problem().batch().advantages();
    Arrays.setAll(advantages, i -> 1000 * advantages[i]);
    one.take(rule(0.02, 20), CurvatureCase.CG.create(one.policy(), 0.01));
    thousand.take(rule(0.02, 20), CurvatureCase.CG.create(thousand.policy(), 0.01));
    assertArrayEquals(one.theta(), thousand.theta(), 1e-9);
    assertEquals(one.problem().evaluate().kl(), thousand.problem().evaluate().kl(), 1e-9);
  }

  private static void assertUnchanged(
      PolicyCase row, CurvatureStrategy strategy, StepStatus status, int trials) {
    StepSetup setup = StepSetup.of(row, Objective.LIKELIHOOD_RATIO);
    double[] old = setup.theta();
    StepReport report = setup.take(rule(0.01, 12), strategy);
    assertEquals(status, report.status());
    assertEquals(trials, report.lineSearchSteps());
    assertEquals(0, report.stepSize());
    assertArrayEquals(old, setup.theta());
  }

  private static TrustRegionStep rule(double maxKl, int trials) {
    return new TrustRegionStep(
        new TrustRegionSettings(maxKl, Schedule.CONSTANT, BACKTRACK, trials, 1, 0));
  }
}
