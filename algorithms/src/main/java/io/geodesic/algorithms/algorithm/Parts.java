package io.geodesic.algorithms.algorithm;

import io.geodesic.algorithms.settings.Configuration;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.policies.policy.Policy;
import io.geodesic.policies.policy.ValueFunction;

/**
 * What an updater is composed from.
 *
 * @param policy the policy to improve
 * @param critic the value function to fit
 * @param configuration all settings of the run
 * @param streams root of the run's randomness
 * @param workers threads for the numerical work
 */
public record Parts(
    Policy policy,
    ValueFunction critic,
    Configuration configuration,
    RandomStreams streams,
    Workers workers) {

  /** Number of the policy's parameters. */
  public int parameterCount() {
    return policy.parameterCount();
  }

  /** One group of settings. */
  public <R extends Record> R settings(Class<R> type) {
    return configuration.get(type);
  }
}
