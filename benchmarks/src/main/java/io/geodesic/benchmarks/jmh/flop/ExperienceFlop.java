package io.geodesic.benchmarks.jmh.flop;

import io.geodesic.algorithms.settings.Configuration;

/**
 * What experience and training need of networks; environments are not counted.
 *
 * @param actor the policy's network and the steps of a rollout
 * @param columns columns of the factor of the policy's metric
 * @param critic the critic's network and the same steps
 */
public record ExperienceFlop(NetworkFlop actor, int columns, NetworkFlop critic) {

  /** A rollout: each observation once through the policy and once through the critic. */
  public long rollout() {
    return actor.forward() + critic.forward();
  }

  /**
   * A rollout and an update from it.
   *
   * @param curvature id of the curvature in effect
   * @param settings all settings of the run
   */
  public long iteration(String curvature, Configuration settings) {
    return rollout() + new UpdateFlop(actor, columns, critic).of(curvature, settings);
  }
}
