package io.geodesic.algorithms.step;

import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.objective.PolicyProblem;
import io.geodesic.policies.checkpoint.State;

/**
 * The step of ACKTR (Wu et al. 2017, section 3): Δ = F⁻¹g enters a momentum buffer v ← μv + Δ, and
 * the step is η·v with η = min(η_max, √(2δ / vᵀFv)).
 *
 * <p>The clip is taken on the buffer, so that what is bounded is the KL predicted for the step that
 * is made. A step that is not taken leaves the buffer as it was. Cold updates, if any, take η·g
 * with the same clip and leave the buffer empty; η_max may be adapted to a desired true KL after
 * them.
 */
public final class KlClippedMomentum implements StepRule {

  private final KlClipSettings settings;
  private final KlAdaptiveRate rate;
  private final NaturalDirection direction = new NaturalDirection();
  private final double[] velocity;
  private final double[] next;
  private long taken;

  /** Creates the rule for a policy with the given number of parameters. */
  public KlClippedMomentum(KlClipSettings settings, int parameters) {
    this.settings = settings;
    this.rate = new KlAdaptiveRate(settings.maxRate(), settings.desiredKl());
    this.velocity = new double[parameters];
    this.next = new double[parameters];
  }

  @Override
  public StepReport step(PolicyProblem problem, CurvatureStrategy strategy, Stopwatch stopwatch) {
    StepStatus status = direction.compute(problem, strategy, stopwatch);
    if (status != StepStatus.ACCEPTED) {
      return StepReport.rejected(status, 0, direction);
    }
    boolean cold = taken < settings.coldUpdates();
    StepReport report = clipped(problem, cold ? direction.gradient() : withMomentum());
    if (!report.status().moved()) {
      return report;
    }
    taken++;
    if (cold) {
      return report;
    }
    System.arraycopy(next, 0, velocity, 0, next.length);
    stopwatch.stop();
    return rate.adapt(problem, report);
  }

  /** μv + Δ. */
  private double[] withMomentum() {
    double[] x = direction.vector();
    for (int i = 0; i < next.length; i++) {
      next[i] = settings.momentum() * velocity[i] + x[i];
    }
    return next;
  }

  private StepReport clipped(PolicyProblem problem, double[] v) {
    double progress = problem.batch().progress();
    double maxRate = rate.value() * settings.rateSchedule().factor(progress);
    double maxKl = settings.klClip() * settings.klSchedule().factor(progress);
    double curvature = direction.quadratic(v);
    double size = curvature > 0 ? Math.min(maxRate, Math.sqrt(2 * maxKl / curvature)) : maxRate;
    return FullStep.take(problem, direction, v, curvature, size);
  }

  @Override
  public void save(State state) {
    state.put("velocity", velocity, velocity.length);
    state.putLong("taken", taken);
    rate.save(state);
  }

  @Override
  public void load(State state) {
    state.copyTo("velocity", velocity);
    taken = state.longValue("taken");
    rate.load(state);
  }
}
