package io.geodesic.algorithms.step;

import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.objective.PolicyProblem;

/** θ ← θ + αF⁻¹g (Kakade 2002). */
public final class FixedRate implements StepRule {

  private final double rate;
  private final NaturalDirection direction = new NaturalDirection();

  /** Creates the rule with rate α. */
  public FixedRate(double rate) {
    this.rate = rate;
  }

  @Override
  public StepReport step(PolicyProblem problem, CurvatureStrategy strategy, Stopwatch stopwatch) {
    StepStatus status = direction.compute(problem, strategy, stopwatch);
    if (status != StepStatus.ACCEPTED) {
      return StepReport.rejected(status, 0, direction);
    }
    double[] x = direction.vector();
    return FullStep.take(problem, direction, x, direction.quadratic(x), rate);
  }
}
