package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.policies.policy.Policy;

/**
 * A share of a batch's states, evenly spread over its rows: of n states m = round(share·n), at
 * least one, the rows ⌊jn/m⌋ for j = 0 … m − 1. With a share of 1/k these are every k-th row if k
 * divides n (Schulman et al. 2015, appendix C: a tenth of the states is enough for the products).
 */
final class StateSubset {

  private static final double[] NONE = new double[0];

  private final double share;
  private final int observationSize;
  private final int actionSize;
  private Batch subset = new Batch(0, NONE, NONE, NONE, NONE, NONE, 0);

  StateSubset(Policy policy, double share) {
    this.share = share;
    this.observationSize = policy.network().inputs();
    this.actionSize = policy.distribution().actionColumns();
  }

  /**
   * Returns the batch itself if all states are in the subset, and otherwise copies of the chosen
   * observations and actions, without anything else, that are valid until the next call.
   */
  Batch of(Batch batch) {
    int n = batch.size();
    int m = (int) Math.max(1, Math.round(share * n));
    if (m == n) {
      return batch;
    }
    if (subset.size() != m) {
      subset =
          new Batch(
              m,
              new double[m * observationSize],
              new double[m * actionSize],
              NONE,
              NONE,
              NONE,
              batch.progress());
    }
    for (int j = 0; j < m; j++) {
      int row = (int) ((long) j * n / m);
      copy(batch.observations(), row, observationSize, subset.observations(), j);
      copy(batch.actions(), row, actionSize, subset.actions(), j);
    }
    return subset;
  }

  private static void copy(double[] from, int row, int width, double[] to, int toRow) {
    System.arraycopy(from, row * width, to, toRow * width, width);
  }
}
