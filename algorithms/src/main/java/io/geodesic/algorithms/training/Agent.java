package io.geodesic.algorithms.training;

import io.geodesic.algorithms.algorithm.ExperienceSettings;
import io.geodesic.algorithms.algorithm.NetworkSettings;
import io.geodesic.algorithms.algorithm.PolicySettings;
import io.geodesic.algorithms.algorithm.Torso;
import io.geodesic.algorithms.algorithm.WrapperSettings;
import io.geodesic.algorithms.settings.Configuration;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.space.Space;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.checkpoint.Stateful;
import io.geodesic.policies.distribution.ActionDistribution;
import io.geodesic.policies.network.Network;
import io.geodesic.policies.normalization.ObservationNormalizer;
import io.geodesic.policies.policy.Policy;
import io.geodesic.policies.policy.ValueFunction;

/**
 * What acts and judges in an environment: a policy, a critic and the normalisation of what they
 * see.
 *
 * @param spec the environment as the policy meets it in training, inside its wrappers
 * @param evaluationSpec the same for evaluations; where training has no time limit, inside the
 *     environment's own, so that they end
 * @param policy the policy
 * @param critic the value function, on a network of its own or on the policy's
 * @param normalizer the observation statistics
 */
public record Agent(
    EnvironmentSpec spec,
    EnvironmentSpec evaluationSpec,
    Policy policy,
    ValueFunction critic,
    ObservationNormalizer normalizer)
    implements Stateful {

  /**
   * Creates an untrained agent for an environment.
   *
   * @param bare the environment as it is registered
   * @param settings hold {@link NetworkSettings}, {@link PolicySettings}, {@link WrapperSettings}
   *     and {@link ExperienceSettings}
   * @throws IllegalArgumentException if the settings do not fit the environment's spaces
   */
  public static Agent create(
      EnvironmentSpec bare, Configuration settings, RandomStreams streams, Workers workers) {
    EnvironmentSpec spec = EnvironmentComposition.of(bare, settings);
    Space observationSpace;
    Space actionSpace;
    try (Environment probe = spec.make()) {
      observationSpace = probe.observationSpace();
      actionSpace = probe.actionSpace();
    }
    NetworkSettings network = settings.get(NetworkSettings.class);
    int inputs = observationSpace.size();
    ActionDistribution distribution = ActionDistributions.of(actionSpace, settings);
    NetworkFactory networks = NetworkFactory.of(observationSpace, settings);
    Network actor = networks.create(distribution.networkOutputs(), network.policyGain());
    Policy policy = new Policy(actor, distribution, streams.stream("policy"));
    return new Agent(
        spec,
        spec.timeLimit().isPresent() ? spec : spec.withTimeLimit(bare.timeLimit()),
        policy,
        settings.get(PolicySettings.class).torso() == Torso.SHARED
            ? ValueFunction.sharedWith(policy, workers)
            : new ValueFunction(networks.create(1, 1), streams.stream("critic network"), workers),
        settings.get(ExperienceSettings.class).normalizeObservations()
            ? ObservationNormalizer.running(inputs)
            : ObservationNormalizer.identity(inputs));
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
