package io.geodesic.algorithms.algorithm;

import io.geodesic.algorithms.critic.AdamCriticSettings;
import io.geodesic.algorithms.critic.CriticMethod;
import io.geodesic.algorithms.critic.CriticSettings;
import io.geodesic.algorithms.critic.KroneckerCriticSettings;
import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.objective.Coefficient;
import io.geodesic.algorithms.objective.Goal;
import io.geodesic.algorithms.objective.Objective;
import io.geodesic.algorithms.optimizer.Schedule;
import io.geodesic.algorithms.step.AdamSettings;
import io.geodesic.algorithms.updater.Updater;
import java.util.List;

/**
 * A2C: score function × identity × one Adam step on each short n-step batch (Mnih et al. 2016,
 * synchronous).
 */
public final class AdvantageActorCritic implements Algorithm {

  @Override
  public String id() {
    return "a2c";
  }

  @Override
  public String description() {
    return "synchronous advantage actor-critic with n-step returns (Mnih et al. 2016)";
  }

  @Override
  public String defaultCurvature() {
    return "identity";
  }

  @Override
  public List<Record> settings() {
    return List.of(
        ExperienceSettings.defaults(16, 1.0),
        new EntropySettings(0),
        new AdamSettings(1e-3, 1, 0, 0.5, 0, Schedule.LINEAR),
        CriticSettings.of(CriticMethod.ADAM),
        new AdamCriticSettings(1e-3, 1, 0, 0.5, Schedule.LINEAR),
        new KroneckerCriticSettings(1, 0.2, 100, 0, 2, 0.6, 1));
  }

  @Override
  public Updater create(Parts parts, CurvatureStrategy curvature) {
    double entropy = parts.settings(EntropySettings.class).entropyCoefficient();
    return Composition.of(
        parts,
        new Goal(Objective.SCORE_FUNCTION, Coefficient.NONE, entropy),
        curvature,
        Composition.adamEpochs(parts));
  }
}
