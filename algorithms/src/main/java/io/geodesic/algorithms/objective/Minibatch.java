package io.geodesic.algorithms.objective;

import static io.geodesic.algorithms.optimizer.Minibatches.gather;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.policies.policy.Policy;

/**
 * Chosen rows of a batch, gathered so that they lie next to each other; of what the program does
 * not read, nothing is gathered.
 */
final class Minibatch {

  private final int observationSize;
  private final int actionSize;
  private final boolean withReturns;
  private final boolean withOldLogProbability;
  private final boolean withOldParameters;
  private final Behaviour behaviour;
  private Batch rowsOfBatch;

  Minibatch(Policy policy, ProblemTape tape, Replay program) {
    this.withReturns = program.reads(tape.inputs().returns());
    this.withOldLogProbability = program.reads(tape.old().logProbability());
    this.withOldParameters = tape.old().parameters().stream().anyMatch(program::reads);
    this.observationSize = policy.network().inputs();
    this.actionSize = policy.distribution().actionColumns();
    this.behaviour = new Behaviour(policy);
    this.rowsOfBatch = emptyBatch(0);
  }

  void gatherRows(Batch source, Behaviour sourceBehaviour, int[] rows, int from, int to) {
    if (rowsOfBatch.size() < to - from) {
      rowsOfBatch = emptyBatch(to - from);
    }
    gather(source.observations(), observationSize, rows, from, to, rowsOfBatch.observations());
    gather(source.actions(), actionSize, rows, from, to, rowsOfBatch.actions());
    gather(source.advantages(), 1, rows, from, to, rowsOfBatch.advantages());
    if (withReturns) {
      gather(source.returns(), 1, rows, from, to, rowsOfBatch.returns());
    }
    if (withOldLogProbability) {
      behaviour.gatherLogProbability(sourceBehaviour, rows, from, to);
    }
    if (withOldParameters) {
      behaviour.gatherParameters(sourceBehaviour, rows, from, to);
    }
  }

  /** The gathered rows; its size is the capacity, not the number of rows in use. */
  Batch batch() {
    return rowsOfBatch;
  }

  Behaviour behaviour() {
    return behaviour;
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
