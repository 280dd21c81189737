package io.geodesic.algorithms.step;

import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.objective.PolicyProblem;
import io.geodesic.policies.checkpoint.State;

/**
 * θ ← θ + αF⁻¹g (Kakade 2002), with α as given or adapted so that updates have a desired true KL.
 */
public final class FixedRate implements StepRule {

  private final FixedRateSettings settings;
  private final KlAdaptiveRate rate;
  private final NaturalDirection direction = new NaturalDirection();

  public FixedRate(FixedRateSettings settings) {
    this.settings = settings;
    this.rate = new KlAdaptiveRate(settings.rate(), settings.desiredKl());
  }

  @Override
  public StepReport step(PolicyProblem problem, CurvatureStrategy strategy, Stopwatch stopwatch) {
    StepStatus status = direction.compute(problem, strategy, stopwatch);
    if (status != StepStatus.ACCEPTED) {
      return StepReport.rejected(status, 0, direction);
    }
    double[] x = direction.vector();
    double size = rate.value() * settings.rateSchedule().factor(problem.batch().progress());
    StepReport report = FullStep.take(problem, direction, x, direction.quadratic(x), size);
    stopwatch.stop();
    return rate.adapt(problem, report);
  }

  @Override
  public void save(State state) {
    rate.save(state);
  }

  @Override
  public void load(State state) {
    rate.load(state);
  }
}
