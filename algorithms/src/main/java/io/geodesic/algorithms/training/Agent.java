package io.geodesic.algorithms.training;

import io.geodesic.algorithms.algorithm.ExperienceSettings;
import io.geodesic.algorithms.algorithm.NetworkSettings;
import io.geodesic.algorithms.settings.Configuration;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.space.Box;
import io.geodesic.environments.space.Discrete;
import io.geodesic.environments.space.Space;
import io.geodesic.environments.wrapper.ClipAction;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.checkpoint.Stateful;
import io.geodesic.policies.distribution.ActionDistribution;
import io.geodesic.policies.distribution.Categorical;
import io.geodesic.policies.distribution.DiagonalGaussian;
import io.geodesic.policies.network.Network;
import io.geodesic.policies.normalization.ObservationNormalizer;
import io.geodesic.policies.policy.Policy;
import io.geodesic.policies.policy.ValueFunction;

/**
 * What acts and judges in an environment: a policy, a critic and the normalisation of what they
 * see.
 *
 * @param spec the environment as the policy meets it (actions clipped to their box)
 * @param policy the policy
 * @param critic the value function
 * @param normalizer the observation statistics
 */
public record Agent(
    EnvironmentSpec spec, Policy policy, ValueFunction critic, ObservationNormalizer normalizer)
    implements Stateful {

  /**
   * Creates an untrained agent for an environment.
   *
   * @param settings a run's; those of networks and experience are read
   */
  public static Agent create(
      EnvironmentSpec bare, Configuration settings, RandomStreams streams, Workers workers) {
    NetworkSettings network = settings.get(NetworkSettings.class);
    ExperienceSettings experience = settings.get(ExperienceSettings.class);
    Space observationSpace;
    Space actionSpace;
    try (Environment probe = bare.make()) {
      observationSpace = probe.observationSpace();
      actionSpace = probe.actionSpace();
    }
    int inputs = observationSpace.size();
    ActionDistribution distribution = distribution(actionSpace, network.initialLogStd());
    NetworkFactory networks = NetworkFactory.of(observationSpace, settings);
    Network actor = networks.create(distribution.networkOutputs(), network.policyGain());
    Network judge = networks.create(1, 1);
    EnvironmentSpec spec = actionSpace instanceof Box ? bare.wrap(ClipAction::new) : bare;
    return new Agent(
        spec,
        new Policy(actor, distribution, streams.stream("policy")),
        new ValueFunction(judge, streams.stream("critic network"), workers),
        experience.normalizeObservations()
            ? ObservationNormalizer.running(inputs)
            : ObservationNormalizer.identity(inputs));
  }

  private static ActionDistribution distribution(Space actions, double initialLogStd) {
    if (actions instanceof Discrete discrete) {
      return new Categorical(discrete.n());
    }
    return new DiagonalGaussian(actions.size(), initialLogStd);
  }

  @Override
  public void save(State state) {
    policy.save(state.scope("policy"));
    critic.save(state.scope("critic"));
    normalizer.save(state.scope("normalizer"));
  }

  @Override
  public void load(State state) {
    policy.load(state.scope("policy"));
    critic.load(state.scope("critic"));
    normalizer.load(state.scope("normalizer"));
  }
}
