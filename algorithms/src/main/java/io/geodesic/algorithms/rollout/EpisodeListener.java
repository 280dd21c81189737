package io.geodesic.algorithms.rollout;

/** Hears of finished episodes. */
@FunctionalInterface
public interface EpisodeListener {

  /**
   * An episode has ended.
   *
   * @param episodeReturn undiscounted sum of the environment's own rewards
   * @param length number of steps
   */
  void onEpisode(double episodeReturn, int length);
}
