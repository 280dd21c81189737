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

/** PPO: clipped surrogate × identity × Adam epochs (Schulman et al. 2017). */
public final class ProximalPolicyOptimization implements Algorithm {

  @Override
  public String id() {
    return "ppo";
  }

  @Override
  public String description() {
    return "proximal policy optimisation with clipped surrogate (Schulman et al. 2017)";
  }

  @Override
  public String defaultCurvature() {
    return "identity";
  }

  @Override
  public List<Record> settings() {
    return List.of(
        ExperienceSettings.defaults(128, 0.95),
        new ClipSettings(0.2, Schedule.CONSTANT),
        new EntropySettings(0),
        new AdamSettings(3e-4, 10, 64, 0.5, 0, Schedule.LINEAR),
        CriticSettings.of(CriticMethod.ADAM),
        new AdamCriticSettings(1e-3, 10, 64, 0.5, Schedule.LINEAR),
        KroneckerCriticSettings.defaults());
  }

  @Override
  public Updater create(Parts parts, CurvatureStrategy curvature) {
    ClipSettings clip = parts.settings(ClipSettings.class);
    Coefficient range = new Coefficient(clip.clipRange(), clip.clipSchedule());
    double entropy = parts.settings(EntropySettings.class).entropyCoefficient();
    return Composition.of(
        parts,
        new Goal(Objective.CLIPPED_SURROGATE, range, entropy),
        curvature,
        Composition.adamEpochs(parts));
  }
}
