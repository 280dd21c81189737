package io.geodesic.algorithms.training;

import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.vector.VectorEnvironment;

/**
 * The policy that looks at nothing: every action is drawn from its space as Gymnasium's {@code
 * action_space.sample()} does, uniformly where the space is bounded and standard normal where it is
 * not.
 */
public final class RandomPolicy {

  /** So many chains of episodes run side by side, whatever the number of threads. */
  private static final int CHAINS = 32;

  private RandomPolicy() {}

  /**
   * Plays whole episodes; the same ones for any number of threads, the first of them for any number
   * of episodes.
   *
   * @param spec what to play
   * @param episodes how many, at least 1
   * @param streams the randomness of environments and actions
   * @param workers the threads to play on
   * @throws io.geodesic.environments.core.EnvironmentException if a reward or observation is not
   *     finite
   */
  public static PlayedEpisodes play(
      EnvironmentSpec spec, int episodes, RandomStreams streams, Workers workers) {
    PlayedEpisodes played = new PlayedEpisodes(episodes);
    int chains = Math.min(episodes, CHAINS);
    workers.forEach(
        chains, (chain, worker) -> play(spec, streams.split("chain", chain), chain, played));
    return played;
  }

  /** Plays every {@value #CHAINS}th episode in one environment. */
  private static void play(
      EnvironmentSpec spec, RandomStreams streams, int first, PlayedEpisodes played) {
    RandomStream random = streams.stream("actions");
    try (VectorEnvironment environment =
        new VectorEnvironment(spec, 1, streams, Workers.inline())) {
      double[] action = new double[environment.actionSpace().size()];
      environment.reset();
      for (int episode = first; episode < played.count(); episode += CHAINS) {
        do {
          environment.actionSpace().sample(random, action, 0);
          environment.step(action);
        } while (!environment.done(0));
        played.set(episode, environment.episodeReturns()[0], environment.episodeLengths()[0]);
      }
    }
  }
}
