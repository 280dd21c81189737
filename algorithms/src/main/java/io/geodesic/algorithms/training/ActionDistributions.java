package io.geodesic.algorithms.training;

import io.geodesic.algorithms.algorithm.LogStd;
import io.geodesic.algorithms.algorithm.NetworkSettings;
import io.geodesic.algorithms.algorithm.PolicySettings;
import io.geodesic.algorithms.algorithm.Torso;
import io.geodesic.algorithms.settings.Configuration;
import io.geodesic.environments.space.Box;
import io.geodesic.environments.space.Discrete;
import io.geodesic.environments.space.MultiBinary;
import io.geodesic.environments.space.MultiDiscrete;
import io.geodesic.environments.space.Space;
import io.geodesic.policies.distribution.ActionDistribution;
import io.geodesic.policies.distribution.ActorCriticDistribution;
import io.geodesic.policies.distribution.Bernoulli;
import io.geodesic.policies.distribution.Categorical;
import io.geodesic.policies.distribution.DiagonalGaussian;
import io.geodesic.policies.distribution.Gaussian;
import io.geodesic.policies.distribution.MultiCategorical;
import io.geodesic.policies.distribution.SquashedGaussian;
import io.geodesic.policies.distribution.StateDependentGaussian;

/** The action distribution that fits an action space. */
final class ActionDistributions {

  private ActionDistributions() {}

  /**
   * Chooses the distribution.
   *
   * @param settings hold {@link PolicySettings} and {@link NetworkSettings}
   */
  static ActionDistribution of(Space actions, Configuration settings) {
    PolicySettings policy = settings.get(PolicySettings.class);
    ActionDistribution distribution =
        actions instanceof Box
            ? continuous(actions.size(), policy, settings.get(NetworkSettings.class))
            : discrete(actions);
    return policy.torso() == Torso.SHARED
        ? new ActorCriticDistribution(distribution)
        : distribution;
  }

  private static ActionDistribution discrete(Space actions) {
    if (actions instanceof Discrete discrete) {
      return new Categorical(discrete.n());
    }
    if (actions instanceof MultiDiscrete choices) {
      return new MultiCategorical(choices.n());
    }
    if (actions instanceof MultiBinary switches) {
      return new Bernoulli(switches.n());
    }
    throw new IllegalArgumentException("no action distribution for " + actions.describe());
  }

  private static ActionDistribution continuous(
      int dimensions, PolicySettings policy, NetworkSettings network) {
    double initialLogStd = network.initialLogStd();
    Gaussian gaussian =
        policy.logStd() == LogStd.FREE
            ? new DiagonalGaussian(dimensions, initialLogStd)
            : new StateDependentGaussian(dimensions, initialLogStd);
    return policy.squashActions() ? new SquashedGaussian(gaussian) : gaussian;
  }
}
