package io.geodesic.algorithms.algorithm;

import io.geodesic.algorithms.critic.AdamCritic;
import io.geodesic.algorithms.critic.AdamCriticSettings;
import io.geodesic.algorithms.critic.CriticRule;
import io.geodesic.algorithms.critic.KroneckerCritic;
import io.geodesic.algorithms.critic.KroneckerCriticSettings;
import io.geodesic.algorithms.critic.SharedCritic;
import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.objective.Goal;
import io.geodesic.algorithms.objective.PolicyProblem;
import io.geodesic.algorithms.step.StepRule;
import io.geodesic.algorithms.updater.ComposedUpdater;

/** Puts the pieces of an updater together. */
public final class Composition {

  private Composition() {}

  /**
   * Goal × curvature × step rule, with the critic that the settings ask for: {@link
   * KroneckerCriticSettings} or else {@link AdamCriticSettings}. A critic that shares the policy's
   * network needs neither: its loss joins the goal, weighted as {@link PolicySettings} say.
   *
   * @throws IllegalArgumentException if the settings hold neither
   */
  public static ComposedUpdater of(
      Parts parts, Goal goal, CurvatureStrategy curvature, StepRule stepRule) {
    PolicyProblem problem = new PolicyProblem(parts.policy(), joint(parts, goal), parts.workers());
    return new ComposedUpdater(problem, curvature, stepRule, critic(parts));
  }

  private static Goal joint(Parts parts, Goal goal) {
    return parts.critic().isShared()
        ? goal.withValueLoss(parts.settings(PolicySettings.class).valueCoefficient())
        : goal;
  }

  private static CriticRule critic(Parts parts) {
    if (parts.critic().isShared()) {
      return new SharedCritic();
    }
    for (Record settings : parts.configuration().records()) {
      if (settings instanceof KroneckerCriticSettings kronecker) {
        return new KroneckerCritic(parts.critic(), kronecker, parts.workers());
      }
    }
    return new AdamCritic(
        parts.critic(),
        parts.settings(AdamCriticSettings.class),
        parts.streams().stream("critic"),
        parts.workers());
  }
}
