package io.geodesic.algorithms.step;

import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.objective.PolicyProblem;
import io.geodesic.policies.checkpoint.State;

/**
 * The step of ACKTR (Wu et al. 2017, section 3): Δ = F⁻¹g enters a momentum buffer v ← μv + Δ, and
 * the step is η·v with η = min(η_max, √(2δ / vᵀFv)).
 *
 * <p>The clip is taken on the buffer, so that what is bounded is the KL predicted for the step that
 * is made. A step that is not taken leaves the buffer as it was.
 */
public final class KlClippedMomentum implements StepRule {

  private final KlClipSettings settings;
  private final NaturalDirection direction = new NaturalDirection();
  private final double[] velocity;
  private final double[] next;

  /** Creates the rule for a policy with the given number of parameters. */
  public KlClippedMomentum(KlClipSettings settings, int parameters) {
    this.settings = settings;
    this.velocity = new double[parameters];
    this.next = new double[parameters];
  }

  @Override
  public StepReport step(PolicyProblem problem, CurvatureStrategy strategy, Stopwatch stopwatch) {
    StepStatus status = direction.compute(problem, strategy, stopwatch);
    if (status != StepStatus.ACCEPTED) {
      return StepReport.rejected(status, 0, direction);
    }
    double[] x = direction.vector();
    for (int i = 0; i < next.length; i++) {
      next[i] = settings.momentum() * velocity[i] + x[i];
    }
    double progress = problem.batch().progress();
    double rate = settings.maxRate() * settings.rateSchedule().factor(progress);
    double maxKl = settings.klClip() * settings.klSchedule().factor(progress);
    double curvature = direction.quadratic(next);
    double size = curvature > 0 ? Math.min(rate, Math.sqrt(2 * maxKl / curvature)) : rate;
    StepReport report = FullStep.take(problem, direction, next, curvature, size);
    if (report.status() == StepStatus.ACCEPTED) {
      System.arraycopy(next, 0, velocity, 0, next.length);
    }
    return report;
  }

  @Override
  public void save(State state) {
    state.put("velocity", velocity, velocity.length);
  }

  @Override
  public void load(State state) {
    state.copyTo("velocity", velocity);
  }
}
