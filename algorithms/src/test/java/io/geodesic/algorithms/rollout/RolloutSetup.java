package io.geodesic.algorithms.rollout;

import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.Environments;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.vector.VectorEnvironment;
import io.geodesic.policies.distribution.Categorical;
import io.geodesic.policies.network.Activation;
import io.geodesic.policies.network.Mlp;
import io.geodesic.policies.normalization.ObservationNormalizer;
import io.geodesic.policies.normalization.ReturnScaler;
import io.geodesic.policies.policy.Policy;
import java.util.List;
import java.util.OptionalInt;

/**
 * A collector on CartPole with a time limit of 12 steps, so that episodes end in both ways soon.
 *
 * @param environments what the collector steps
 * @param normalizer what it normalises by
 */
record RolloutSetup(
    VectorEnvironment environments,
    Policy policy,
    ObservationNormalizer normalizer,
    RolloutCollector collector) {

  static final int ENVIRONMENTS = 5;
  static final int STEPS = 7;
  static final double GAMMA = 0.9;

  static RolloutSetup of(boolean normalize, Workers workers) {
    return of(normalize, workers, ENVIRONMENTS, STEPS);
  }

  static RolloutSetup of(boolean normalize, Workers workers, int count, int steps) {
    RandomStreams streams = new RandomStreams(11);
    VectorEnvironment environments = new VectorEnvironment(spec(), count, streams, workers);
    Policy policy = newPolicy();
    ObservationNormalizer normalizer =
        normalize ? ObservationNormalizer.running(4) : ObservationNormalizer.identity(4);
    ReturnScaler scaler =
        normalize ? ReturnScaler.running(count, GAMMA) : ReturnScaler.identity(count);
    RolloutCollector collector =
        new RolloutCollector(
            environments, policy, new Normalization(normalizer, scaler), steps, streams);
    return new RolloutSetup(environments, policy, normalizer, collector);
  }

  static EnvironmentSpec spec() {
    EnvironmentSpec cartPole = Environments.standard().spec("CartPole-v1");
    return new EnvironmentSpec(
        cartPole.id(),
        OptionalInt.of(12),
        cartPole.rewardThreshold(),
        cartPole.description(),
        cartPole.factory());
  }

  static Policy newPolicy() {
    Mlp network = new Mlp(4, List.of(6), 2, Activation.TANH, 1);
    return new Policy(network, new Categorical(2), new RandomStreams(4).stream("policy"));
  }
}
