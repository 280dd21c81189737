package io.geodesic.algorithms.step;

import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.objective.Evaluation;
import io.geodesic.algorithms.objective.PolicyProblem;
import io.geodesic.policies.checkpoint.State;

/**
 * Another rule's step on the objective ρÂ − β·KL, after which β is doubled if the true mean KL
 * exceeded 1.5 times its target and halved if it fell short of the target by more than that
 * (Schulman et al. 2017, section 4).
 *
 * <p>β is kept in [1e-9, 1e9]. A step that was rejected says nothing of β and leaves it.
 */
public final class AdaptiveKlPenalty implements StepRule {

  private static final double BAND = 1.5;
  private static final double FACTOR = 2;
  private static final double SMALLEST = 1e-9;
  private static final double LARGEST = 1e9;

  private final double targetKl;
  private final StepRule rule;
  private double penalty;

  /**
   * Creates the rule.
   *
   * @param rule takes the steps, on a problem whose coefficient is β
   */
  public AdaptiveKlPenalty(KlPenaltySettings settings, StepRule rule) {
    this.targetKl = settings.targetKl();
    this.rule = rule;
    this.penalty = settings.initialPenalty();
  }

  @Override
  public StepReport step(PolicyProblem problem, CurvatureStrategy strategy, Stopwatch stopwatch) {
    problem.setCoefficient(penalty);
    StepReport report = rule.step(problem, strategy, stopwatch);
    if (!report.status().moved()) {
      return report;
    }
    stopwatch.stop();
    Evaluation after = report.after() == null ? problem.evaluate() : report.after();
    adapt(after.kl());
    return report.measured(after);
  }

  private void adapt(double kl) {
    if (!(kl <= BAND * targetKl)) { // a KL that is not a number is too high
      penalty = Math.min(LARGEST, penalty * FACTOR);
    } else if (kl < targetKl / BAND) {
      penalty = Math.max(SMALLEST, penalty / FACTOR);
    }
  }

  @Override
  public void save(State state) {
    state.put("penalty", new double[] {penalty}, 1);
    rule.save(state.scope("rule"));
  }

  @Override
  public void load(State state) {
    penalty = state.get("penalty")[0];
    rule.load(state.scope("rule"));
  }
}
