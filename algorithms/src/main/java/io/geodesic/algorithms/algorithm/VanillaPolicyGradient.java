package io.geodesic.algorithms.algorithm;

import io.geodesic.algorithms.critic.AdamCriticSettings;
import io.geodesic.algorithms.critic.CriticMethod;
import io.geodesic.algorithms.critic.CriticSettings;
import io.geodesic.algorithms.critic.KroneckerCriticSettings;
import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.objective.Goal;
import io.geodesic.algorithms.objective.Objective;
import io.geodesic.algorithms.optimizer.Schedule;
import io.geodesic.algorithms.step.AdamSettings;
import io.geodesic.algorithms.updater.Updater;
import java.util.List;

/**
 * VPG: score function × identity × one Adam step on each batch (Williams 1992; Sutton et al. 2000).
 */
public final class VanillaPolicyGradient implements Algorithm {

  @Override
  public String id() {
    return "vpg";
  }

  @Override
  public String description() {
    return "vanilla policy gradient with a critic (Williams 1992; Sutton et al. 2000)";
  }

  @Override
  public String defaultCurvature() {
    return "identity";
  }

  @Override
  public List<Record> settings() {
    return List.of(
        ExperienceSettings.defaults(128, 0.95),
        new AdamSettings(1e-2, 1, 0, 1e9, 0, Schedule.CONSTANT),
        CriticSettings.of(CriticMethod.ADAM),
        new AdamCriticSettings(1e-3, 10, 128, 1e9, Schedule.CONSTANT),
        KroneckerCriticSettings.defaults());
  }

  @Override
  public Updater create(Parts parts, CurvatureStrategy curvature) {
    return Composition.of(
        parts, Goal.of(Objective.SCORE_FUNCTION), curvature, Composition.adamEpochs(parts));
  }
}
