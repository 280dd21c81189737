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
import io.geodesic.algorithms.step.AdaptiveKlPenalty;
import io.geodesic.algorithms.step.KlPenaltySettings;
import io.geodesic.algorithms.updater.Updater;
import java.util.List;

/**
 * PPO with a KL penalty: penalised surrogate × identity × Adam epochs, penalty adapted to the true
 * KL (Schulman et al. 2017, section 4).
 */
public final class PenalizedPolicyOptimization implements Algorithm {

  @Override
  public String id() {
    return "ppo-kl";
  }

  @Override
  public String description() {
    return "proximal policy optimisation with adaptive KL penalty (Schulman et al. 2017)";
  }

  @Override
  public String defaultCurvature() {
    return "identity";
  }

  @Override
  public List<Record> settings() {
    return List.of(
        ExperienceSettings.defaults(128, 0.95),
        new KlPenaltySettings(0.01, 1),
        new EntropySettings(0),
        new AdamSettings(3e-4, 10, 64, 0.5, 0, Schedule.LINEAR),
        CriticSettings.of(CriticMethod.ADAM),
        new AdamCriticSettings(1e-3, 10, 64, 0.5, Schedule.LINEAR),
        KroneckerCriticSettings.defaults());
  }

  @Override
  public Updater create(Parts parts, CurvatureStrategy curvature) {
    KlPenaltySettings penalty = parts.settings(KlPenaltySettings.class);
    Coefficient initial = new Coefficient(penalty.initialPenalty(), Schedule.CONSTANT);
    double entropy = parts.settings(EntropySettings.class).entropyCoefficient();
    return Composition.of(
        parts,
        new Goal(Objective.KL_PENALIZED, initial, entropy),
        curvature,
        new AdaptiveKlPenalty(penalty, Composition.adamEpochs(parts)));
  }
}
