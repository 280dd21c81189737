package io.geodesic.algorithms.step;

import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.objective.PolicyProblem;

/**
 * θ ← θ + √(2δ / xᵀFx)·x with x = F⁻¹g: the step whose predicted KL divergence is δ, taken without
 * a line search.
 */
public final class KlNormalizedStep implements StepRule {

  private final KlStepSettings settings;
  private final NaturalDirection direction = new NaturalDirection();

  public KlNormalizedStep(KlStepSettings settings) {
    this.settings = settings;
  }

  @Override
  public StepReport step(PolicyProblem problem, CurvatureStrategy strategy, Stopwatch stopwatch) {
    StepStatus status = direction.compute(problem, strategy, stopwatch);
    if (status != StepStatus.ACCEPTED) {
      return StepReport.rejected(status, 0, direction);
    }
    double[] x = direction.vector();
    double curvature = direction.quadratic(x);
    StepStatus usable = NaturalDirection.judge(curvature);
    if (usable != StepStatus.ACCEPTED) {
      return StepReport.rejected(usable, 0, direction);
    }
    double maxKl = settings.maxKl() * settings.klSchedule().factor(problem.batch().progress());
    return FullStep.take(problem, direction, x, curvature, Math.sqrt(2 * maxKl / curvature));
  }
}
