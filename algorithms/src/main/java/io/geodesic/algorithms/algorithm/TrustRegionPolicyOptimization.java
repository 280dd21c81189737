package io.geodesic.algorithms.algorithm;

import io.geodesic.algorithms.critic.AdamCriticSettings;
import io.geodesic.algorithms.critic.CriticMethod;
import io.geodesic.algorithms.critic.CriticSettings;
import io.geodesic.algorithms.critic.KroneckerCriticSettings;
import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.objective.Goal;
import io.geodesic.algorithms.objective.Objective;
import io.geodesic.algorithms.optimizer.Schedule;
import io.geodesic.algorithms.step.TrustRegionSettings;
import io.geodesic.algorithms.step.TrustRegionStep;
import io.geodesic.algorithms.updater.Updater;
import java.util.List;

/**
 * TRPO: likelihood ratio × conjugate gradients × trust region with line search (Schulman et al.
 * 2015).
 */
public final class TrustRegionPolicyOptimization implements Algorithm {

  @Override
  public String id() {
    return "trpo";
  }

  @Override
  public String description() {
    return "trust region policy optimisation (Schulman et al. 2015)";
  }

  @Override
  public String defaultCurvature() {
    return "cg";
  }

  @Override
  public List<Record> settings() {
    return List.of(
        ExperienceSettings.defaults(128, 0.95),
        TrustRegionSettings.defaults(0.01),
        CriticSettings.of(CriticMethod.ADAM),
        new AdamCriticSettings(1e-3, 10, 128, 1e9, Schedule.CONSTANT),
        KroneckerCriticSettings.defaults());
  }

  @Override
  public Updater create(Parts parts, CurvatureStrategy curvature) {
    return Composition.of(
        parts,
        Goal.of(Objective.LIKELIHOOD_RATIO),
        curvature,
        new TrustRegionStep(parts.settings(TrustRegionSettings.class)));
  }
}
