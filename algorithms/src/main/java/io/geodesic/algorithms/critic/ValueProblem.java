package io.geodesic.algorithms.critic;

import io.geodesic.algorithms.optimizer.Minibatches;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.policy.ValueFunction;

/** The maximisation of −½(V_w(s) − R)² averaged over a batch; upwards, as Adam climbs. */
final class ValueProblem {

  private final int observationSize;
  private final ValueLoss loss;
  private final Replay replay;
  private final double[] weight = new double[1];
  private double[] observationRows = new double[0];
  private double[] returnRows = new double[0];

  ValueProblem(ValueFunction function, Workers workers) {
    this.observationSize = function.network().inputs();
    this.loss = ValueLoss.record(function.record(new Tape()));
    this.replay = new Replay(loss.gradient(), workers);
    replay.bind(loss.critic().weights(), function.parameters());
    replay.bind(loss.weight(), weight, 0);
  }

  /** The gradient over the whole batch. */
  void gradient(Batch batch, double[] out) {
    gradient(batch.observations(), batch.returns(), batch.size(), out);
  }

  /** The gradient over some rows of the batch. */
  void gradient(Batch batch, int[] rows, int from, int to, double[] out) {
    int n = to - from;
    if (returnRows.length < n) {
      returnRows = new double[n];
      observationRows = new double[n * observationSize];
    }
    Minibatches.gather(batch.observations(), observationSize, rows, from, to, observationRows);
    Minibatches.gather(batch.returns(), 1, rows, from, to, returnRows);
    gradient(observationRows, returnRows, n, out);
  }

  private void gradient(double[] observations, double[] targets, int n, double[] out) {
    weight[0] = 1.0 / n;
    loss.bind(replay, observations, targets);
    replay.evaluate(n);
    replay.copy(loss.gradient(), out);
  }
}
