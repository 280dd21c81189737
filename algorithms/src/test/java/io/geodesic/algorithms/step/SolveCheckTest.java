package io.geodesic.algorithms.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.geodesic.algorithms.curvature.Curvature;
import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.curvature.SolveReport;
import io.geodesic.algorithms.objective.Objective;
import io.geodesic.algorithms.optimizer.Schedule;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The residual of solvers that report none: of F + λI = 2I, solved more or less well. */
class SolveCheckTest {

  /** g − 2x = (1, 0), and ‖g‖ = 5. */
  @Test
  void residualIsRelativeToTheGradient() {
    SolveCheck check = new SolveCheck();
    SolveReport report =
        check.complete(twofold(SolveReport.DIRECT), new double[] {3, 4}, new double[] {1, 2});
    assertEquals(0.2, report.relativeResidual(), 1e-15);
    assertEquals(SolveReport.DIRECT.status(), report.status());
    assertEquals(SolveReport.DIRECT.iterations(), report.iterations());
    double[] longer = {1, 1, 1};
    report = check.complete(twofold(SolveReport.DIRECT), longer, longer);
    assertEquals(1, report.relativeResidual(), 1e-15);
  }

  @Test
  void reportsThatKnowTheResidualOrAreUnusableStay() {
    for (SolveReport known :
        List.of(
            new SolveReport(SolveReport.Status.CONVERGED, 3, 0.7),
            new SolveReport(SolveReport.Status.ITERATION_LIMIT, 3, 0.7),
            new SolveReport(SolveReport.Status.NON_FINITE, 3, Double.NaN))) {
      double[] g = {3, 4};
      assertSame(known, new SolveCheck().complete(twofold(known), g, g));
    }
  }

  @ForEachPolicy
  void naturalDirectionsReportIt(PolicyCase row) {
    StepSetup setup = StepSetup.of(row, Objective.SCORE_FUNCTION);
    KlNormalizedStep rule = new KlNormalizedStep(new KlStepSettings(0.01, Schedule.CONSTANT));
    assertEquals(0.2, setup.take(rule, everWorse()).solve().relativeResidual(), 1e-12);
  }

  /** Of many solves the first one, at θ_old, stands for the update. */
  @ForEachPolicy
  void passesReportThatOfTheFirstSolve(PolicyCase row) {
    StepSetup setup = StepSetup.of(row, Objective.SCORE_FUNCTION);
    AdamSettings settings = new AdamSettings(1e-3, 2, 7, 1e9, 0, Schedule.CONSTANT);
    int parameters = setup.policy().parameterCount();
    AdamEpochs rule = new AdamEpochs(settings, parameters, PolicyCase.random(1));
    assertEquals(0.2, setup.take(rule, everWorse()).solve().relativeResidual(), 1e-12);
  }

  @ForEachPolicy
  void solveThatEndsThePassesIsReported(PolicyCase row) {
    StepSetup setup = StepSetup.of(row, Objective.SCORE_FUNCTION);
    AdamSettings settings = new AdamSettings(1e-3, 2, 7, 1e9, 0, Schedule.CONSTANT);
    int parameters = setup.policy().parameterCount();
    AdamEpochs rule = new AdamEpochs(settings, parameters, PolicyCase.random(1));
    SolveReport failure = new SolveReport(SolveReport.Status.NON_FINITE, 4, Double.NaN);
    CurvatureStrategy failing =
        (policy, batch) ->
            new Twofold() {
              @Override
              public SolveReport lastSolve() {
                return solves() < 3 ? SolveReport.DIRECT : failure;
              }
            };
    StepReport report = setup.take(rule, failing);
    assertEquals(StepStatus.NON_FINITE, report.status());
    assertSame(failure, report.solve());
  }

  private static Curvature twofold(SolveReport report) {
    return new Twofold() {
      @Override
      public SolveReport lastSolve() {
        return report;
      }
    };
  }

  private static CurvatureStrategy everWorse() {
    return (policy, batch) -> new Twofold();
  }

  /** Solves with residual 1/5 first, then 3/5, 11/15 and so on. */
  private static class Twofold implements Curvature {

    private int solves;

    int solves() {
      return solves;
    }

    @Override
    public void multiply(double[] v, double[] out) {
      Arrays.setAll(out, i -> 2 * v[i]);
    }

    @Override
    public void solve(double[] g, double[] out) {
      solves++;
      Arrays.setAll(out, i -> 0.4 / solves * g[i]);
    }
  }
}
