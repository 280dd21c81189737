package io.geodesic.algorithms.algorithm;

import io.geodesic.algorithms.critic.AdamCriticSettings;
import io.geodesic.algorithms.critic.CriticMethod;
import io.geodesic.algorithms.critic.CriticSettings;
import io.geodesic.algorithms.critic.KroneckerCriticSettings;
import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.objective.Goal;
import io.geodesic.algorithms.objective.Objective;
import io.geodesic.algorithms.optimizer.Schedule;
import io.geodesic.algorithms.step.FixedRate;
import io.geodesic.algorithms.step.FixedRateSettings;
import io.geodesic.algorithms.step.KlNormalizedStep;
import io.geodesic.algorithms.step.KlStepSettings;
import io.geodesic.algorithms.step.NaturalStep;
import io.geodesic.algorithms.step.NaturalStepSettings;
import io.geodesic.algorithms.step.StepRule;
import io.geodesic.algorithms.updater.Updater;
import java.util.List;

/**
 * NPG: score function × conjugate gradients × step of given predicted KL, or of fixed or adapted
 * size (Kakade 2002; Rajeswaran et al. 2017).
 */
public final class NaturalPolicyGradient implements Algorithm {

  @Override
  public String id() {
    return "npg";
  }

  @Override
  public String description() {
    return "natural policy gradient with KL-normalised step (Kakade 2002; Rajeswaran et al. 2017)";
  }

  @Override
  public String defaultCurvature() {
    return "cg";
  }

  @Override
  public List<Record> settings() {
    return List.of(
        ExperienceSettings.defaults(128, 0.95),
        new NaturalStepSettings(NaturalStep.KL_NORMALIZED),
        new KlStepSettings(0.01, Schedule.LINEAR),
        new FixedRateSettings(0.1, Schedule.CONSTANT, 0),
        CriticSettings.of(CriticMethod.ADAM),
        new AdamCriticSettings(1e-3, 10, 128, 1e9, Schedule.CONSTANT),
        KroneckerCriticSettings.defaults());
  }

  @Override
  public Updater create(Parts parts, CurvatureStrategy curvature) {
    return Composition.of(parts, Goal.of(Objective.SCORE_FUNCTION), curvature, stepRule(parts));
  }

  private static StepRule stepRule(Parts parts) {
    return switch (parts.settings(NaturalStepSettings.class).stepRule()) {
      case KL_NORMALIZED -> new KlNormalizedStep(parts.settings(KlStepSettings.class));
      case FIXED -> new FixedRate(parts.settings(FixedRateSettings.class));
    };
  }
}
