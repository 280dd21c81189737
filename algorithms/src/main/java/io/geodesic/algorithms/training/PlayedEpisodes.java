package io.geodesic.algorithms.training;

/** Returns and lengths of a number of episodes. */
public final class PlayedEpisodes {
  private final double[] returns;
  private final double[] lengths;

  PlayedEpisodes(int count) {
    this.returns = new double[count];
    this.lengths = new double[count];
  }

  void set(int episode, double episodeReturn, int length) {
    returns[episode] = episodeReturn;
    lengths[episode] = length;
  }

  /** Returns the number of episodes. */
  public int count() {
    return returns.length;
  }

  /** Returns the undiscounted returns, as many as episodes. */
  public double[] returns() {
    return returns.clone();
  }

  /** Returns the lengths in steps, as many as episodes. */
  public double[] lengths() {
    return lengths.clone();
  }
}
