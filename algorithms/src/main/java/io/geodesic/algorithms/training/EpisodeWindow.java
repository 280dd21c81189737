package io.geodesic.algorithms.training;

import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.checkpoint.Stateful;

/** The last 100 finished episodes. */
final class EpisodeWindow implements Stateful {

  private static final int SIZE = 100;

  private final double[] returns = new double[SIZE];
  private final double[] lengths = new double[SIZE];
  private long episodes;

  void add(double episodeReturn, int length) {
    int at = (int) (episodes % SIZE);
    returns[at] = episodeReturn;
    lengths[at] = length;
    episodes++;
  }

  /** Mean return; NaN when no episode has ended. */
  double meanReturn() {
    return mean(returns);
  }

  /** Mean length in steps; NaN when no episode has ended. */
  double meanLength() {
    return mean(lengths);
  }

  private double mean(double[] x) {
    int n = (int) Math.min(episodes, SIZE);
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += x[i];
    }
    return n == 0 ? Double.NaN : sum / n;
  }

  @Override
  public void save(State state) {
    state.put("returns", returns);
    state.put("lengths", lengths);
    state.putLong("episodes", episodes);
  }

  @Override
  public void load(State state) {
    state.copyTo("returns", returns);
    state.copyTo("lengths", lengths);
    episodes = state.longValue("episodes");
  }
}
