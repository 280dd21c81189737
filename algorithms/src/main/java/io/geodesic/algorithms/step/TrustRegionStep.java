package io.geodesic.algorithms.step;

import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.objective.Evaluation;
import io.geodesic.algorithms.objective.PolicyProblem;

/**
 * The trust-region step (Schulman et al. 2015, appendix C): β = √(2δ / xᵀFx) with the undamped F;
 * the first θ_old + cʲβx, j = 0, 1, …, whose true mean KL is at most δ (times a tolerance) and
 * whose objective exceeds that of θ_old (by a share of the predicted gain cʲβgᵀx) is taken. When
 * there is none, θ stays what it was, bit for bit.
 */
public final class TrustRegionStep implements StepRule {

  private final TrustRegionSettings settings;
  private final NaturalDirection direction = new NaturalDirection();

  public TrustRegionStep(TrustRegionSettings settings) {
    this.settings = settings;
  }

  @Override
  public StepReport step(PolicyProblem problem, CurvatureStrategy strategy, Stopwatch stopwatch) {
    StepStatus status = direction.compute(problem, strategy, stopwatch);
    if (status != StepStatus.ACCEPTED) {
      return StepReport.rejected(status, 0, direction);
    }
    double curvature = direction.quadratic(direction.vector());
    StepStatus usable = NaturalDirection.judge(curvature);
    if (usable != StepStatus.ACCEPTED) {
      return StepReport.rejected(usable, 0, direction);
    }
    stopwatch.start(Phase.LINE_SEARCH);
    return search(problem, curvature);
  }

  private StepReport search(PolicyProblem problem, double curvature) {
    double[] theta = problem.policy().parameters();
    double maxKl = settings.maxKl() * settings.klSchedule().factor(problem.batch().progress());
    double size = Math.sqrt(2 * maxKl / curvature);
    for (int trial = 1; trial <= settings.maxBacktracks(); trial++) {
      if (direction.move(theta, size, direction.vector())) {
        Evaluation measured = problem.evaluate();
        double predictedGain = size * direction.slope();
        if (isAccepted(measured, settings.klTolerance() * maxKl, predictedGain)) {
          double predictedKl = 0.5 * size * size * curvature;
          return StepReport.accepted(size, predictedKl, predictedGain, direction)
              .searched(trial)
              .measured(measured);
        }
      }
      size *= settings.backtrackFactor();
    }
    direction.restore(theta);
    return StepReport.rejected(StepStatus.LINE_SEARCH_FAILED, settings.maxBacktracks(), direction);
  }

  private boolean isAccepted(Evaluation trial, double largestKl, double predictedGain) {
    return trial.isFinite()
        && trial.kl() <= largestKl
        && trial.objective() > direction.objective()
        && trial.objective() - direction.objective() >= settings.acceptanceRatio() * predictedGain;
  }
}
