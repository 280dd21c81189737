package io.geodesic.algorithms.algorithm;

import io.geodesic.algorithms.critic.AdamCritic;
import io.geodesic.algorithms.critic.AdamCriticSettings;
import io.geodesic.algorithms.critic.CriticMethod;
import io.geodesic.algorithms.critic.CriticRule;
import io.geodesic.algorithms.critic.CriticSettings;
import io.geodesic.algorithms.critic.KroneckerCritic;
import io.geodesic.algorithms.critic.KroneckerCriticSettings;
import io.geodesic.algorithms.critic.SharedCritic;
import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.objective.Goal;
import io.geodesic.algorithms.objective.PolicyProblem;
import io.geodesic.algorithms.step.AdamEpochs;
import io.geodesic.algorithms.step.AdamSettings;
import io.geodesic.algorithms.step.StepRule;
import io.geodesic.algorithms.updater.ComposedUpdater;

/** Puts the pieces of an updater together. */
public final class Composition {

  private Composition() {}

  /**
   * Goal × curvature × step rule, with the critic that {@link CriticSettings} ask for; without
   * them, it is fitted by Adam after the policy's step. A critic that shares the policy's network
   * needs neither: its loss joins the goal, weighted as {@link PolicySettings} say.
   *
   * @throws IllegalArgumentException if there are no settings for that critic
   */
  public static ComposedUpdater of(
      Parts parts, Goal goal, CurvatureStrategy curvature, StepRule stepRule) {
    CriticSettings settings = criticSettings(parts);
    PolicyProblem problem = new PolicyProblem(parts.policy(), joint(parts, goal), parts.workers());
    return new ComposedUpdater(
        problem, curvature, stepRule, critic(parts, settings.critic()), settings.criticFirst());
  }

  /** Adam's passes over minibatches, as {@link AdamSettings} ask for. */
  public static AdamEpochs adamEpochs(Parts parts) {
    return new AdamEpochs(
        parts.settings(AdamSettings.class),
        parts.parameterCount(),
        parts.streams().stream("minibatches"));
  }

  private static Goal joint(Parts parts, Goal goal) {
    return parts.critic().isShared()
        ? goal.withValueLoss(parts.settings(PolicySettings.class).valueCoefficient())
        : goal;
  }

  private static CriticSettings criticSettings(Parts parts) {
    return parts.configuration().records().stream()
        .filter(CriticSettings.class::isInstance)
        .map(CriticSettings.class::cast)
        .findFirst()
        .orElse(CriticSettings.of(CriticMethod.ADAM));
  }

  private static CriticRule critic(Parts parts, CriticMethod method) {
    if (parts.critic().isShared()) {
      return new SharedCritic();
    }
    return switch (method) {
      case ADAM ->
          new AdamCritic(
              parts.critic(),
              parts.settings(AdamCriticSettings.class),
              parts.streams().stream("critic"),
              parts.workers());
      case KRONECKER ->
          new KroneckerCritic(
              parts.critic(), parts.settings(KroneckerCriticSettings.class), parts.workers());
    };
  }
}
