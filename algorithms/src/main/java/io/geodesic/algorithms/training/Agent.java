package io.geodesic.algorithms.training;

import io.geodesic.algorithms.algorithm.ExperienceSettings;
import io.geodesic.algorithms.algorithm.NetworkSettings;
import io.geodesic.algorithms.algorithm.PolicySettings;
import io.geodesic.algorithms.algorithm.Torso;
import io.geodesic.algorithms.settings.Configuration;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.space.Space;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.checkpoint.Stateful;
import io.geodesic.policies.distribution.ActionDistribution;
import io.geodesic.policies.network.Mlp;
import io.geodesic.policies.network.Network;
import io.geodesic.policies.normalization.ObservationNormalizer;
import io.geodesic.policies.policy.Policy;
import io.geodesic.policies.policy.ValueFunction;

/**
 * What acts and judges in an environment: a policy, a critic and the normalisation of what they
 * see.
 *
 * @param spec the environment as the policy meets it (actions clipped or scaled to their box)
 * @param policy the policy
 * @param critic the value function, on a network of its own or on the policy's
 * @param normalizer the observation statistics
 */
public record Agent(
    EnvironmentSpec spec, Policy policy, ValueFunction critic, ObservationNormalizer normalizer)
    implements Stateful {

  /**
   * Creates an untrained agent for an environment.
   *
   * @param settings hold {@link NetworkSettings}, {@link PolicySettings} and {@link
   *     ExperienceSettings}
   * @throws IllegalArgumentException if the settings do not fit the environment's spaces
   */
  public static Agent create(
      EnvironmentSpec bare, Configuration settings, RandomStreams streams, Workers workers) {
    Space observationSpace;
    Space actionSpace;
    try (Environment probe = bare.make()) {
      observationSpace = probe.observationSpace();
      actionSpace = probe.actionSpace();
    }
    NetworkSettings network = settings.get(NetworkSettings.class);
    int inputs = observationSpace.size();
    ActionDistribution distribution = ActionDistributions.of(actionSpace, settings);
    Network actor =
        new Mlp(
            inputs,
            network.hidden(),
            distribution.networkOutputs(),
            network.activation(),
            network.policyGain());
    Policy policy = new Policy(actor, distribution, streams.stream("policy"));
    return new Agent(
        ActionDistributions.bounded(bare, actionSpace, settings),
        policy,
        critic(policy, settings, streams, workers),
        settings.get(ExperienceSettings.class).normalizeObservations()
            ? ObservationNormalizer.running(inputs)
            : ObservationNormalizer.identity(inputs));
  }

  private static ValueFunction critic(
      Policy policy, Configuration settings, RandomStreams streams, Workers workers) {
    if (settings.get(PolicySettings.class).torso() == Torso.SHARED) {
      return ValueFunction.sharedWith(policy, workers);
    }
    NetworkSettings network = settings.get(NetworkSettings.class);
    Network judge =
        new Mlp(policy.network().inputs(), network.hidden(), 1, network.activation(), 1);
    return new ValueFunction(judge, streams.stream("critic network"), workers);
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
