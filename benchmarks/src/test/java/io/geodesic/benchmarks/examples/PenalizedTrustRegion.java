package io.geodesic.benchmarks.examples;

import io.geodesic.algorithms.algorithm.Algorithm;
import io.geodesic.algorithms.algorithm.Composition;
import io.geodesic.algorithms.algorithm.ExperienceSettings;
import io.geodesic.algorithms.algorithm.Parts;
import io.geodesic.algorithms.critic.AdamCriticSettings;
import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.objective.Coefficient;
import io.geodesic.algorithms.objective.Goal;
import io.geodesic.algorithms.objective.Objective;
import io.geodesic.algorithms.optimizer.Schedule;
import io.geodesic.algorithms.step.TrustRegionSettings;
import io.geodesic.algorithms.step.TrustRegionStep;
import io.geodesic.algorithms.updater.Updater;
import java.util.List;

// README: start
/** TRPO's step on the KL-penalised surrogate. */
final class PenalizedTrustRegion implements Algorithm {

  @Override
  public String id() {
    return "ptr";
  }

  @Override
  public String description() {
    return "trust region on the KL-penalised surrogate";
  }

  @Override
  public String defaultCurvature() {
    return "cg";
  }

  @Override
  public List<Record> settings() {
    return List.of(
        ExperienceSettings.defaults(128, 0.95),
        TrustRegionSettings.defaults(0.02),
        new AdamCriticSettings(1e-3, 10, 128, 1e9, Schedule.CONSTANT));
  }

  @Override
  public Updater create(Parts parts, CurvatureStrategy curvature) {
    Coefficient penalty = new Coefficient(1, Schedule.CONSTANT);
    Goal goal = new Goal(Objective.KL_PENALIZED, penalty, 0);
    TrustRegionStep step = new TrustRegionStep(parts.settings(TrustRegionSettings.class));
    return Composition.of(parts, goal, curvature, step);
  }
}
// README: end
