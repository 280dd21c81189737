package io.geodesic.algorithms.objective;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.policy.Policy;

/** Chosen rows of a batch, gathered so that they lie next to each other. */
final class Minibatch {

  private final int observationSize;
  private final int actionSize;
  private final boolean withReturns;
  private final Behaviour behaviour;
  private Batch rowsOfBatch;

  Minibatch(Policy policy, boolean withReturns) {
    this.withReturns = withReturns;
    this.observationSize = policy.network().inputs();
    this.actionSize = policy.distribution().actionColumns();
    this.behaviour = new Behaviour(policy, Workers.inline());
    this.rowsOfBatch = emptyBatch(0);
  }

  void gather(Batch source, Behaviour sourceBehaviour, int[] rows, int from, int to) {
    if (rowsOfBatch.size() < to - from) {
      rowsOfBatch = emptyBatch(to - from);
    }
    gather(source.observations(), observationSize, rows, from, to, rowsOfBatch.observations());
    gather(source.actions(), actionSize, rows, from, to, rowsOfBatch.actions());
    gather(source.advantages(), 1, rows, from, to, rowsOfBatch.advantages());
    if (withReturns) {
      gather(source.returns(), 1, rows, from, to, rowsOfBatch.returns());
    }
    behaviour.gather(sourceBehaviour, rows, from, to);
  }

  /**
   * Observations, actions, advantages and, where they count, returns; its size is the capacity, not
   * the number of rows in use.
   */
  Batch batch() {
    return rowsOfBatch;
  }

  Behaviour behaviour() {
    return behaviour;
  }

  static void gather(double[] source, int width, int[] rows, int from, int to, double[] out) {
    for (int i = from; i < to; i++) {
      System.arraycopy(source, rows[i] * width, out, (i - from) * width, width);
    }
  }

  private Batch emptyBatch(int n) {
    return new Batch(
        n,
        new double[n * observationSize],
        new double[n * actionSize],
        new double[n],
        new double[withReturns ? n : 0],
        new double[0],
        0);
  }
}
