package io.geodesic.algorithms.critic;

import static io.geodesic.autodiff.primitive.Arithmetic.multiply;
import static io.geodesic.autodiff.primitive.Arithmetic.scale;
import static io.geodesic.autodiff.primitive.Arithmetic.subtract;
import static io.geodesic.autodiff.primitive.Elementary.square;
import static io.geodesic.autodiff.primitive.Sums.sum;

import io.geodesic.algorithms.optimizer.Minibatches;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.autodiff.derivative.Derivatives;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.policy.ValueFunction;
import java.util.ArrayList;
import java.util.List;

/** The maximisation of −½(V_w(s) − R)² averaged over a batch; upwards, as Adam climbs. */
final class ValueProblem {

  private final int observationSize;
  private final ValueFunction.Recording critic;
  private final Var returns;
  private final List<Var> gradient;
  private final Replay replay;
  private final double[] weight = new double[1];
  private double[] observationRows = new double[0];
  private double[] returnRows = new double[0];

  ValueProblem(ValueFunction function, Workers workers) {
    this.observationSize = function.network().inputs();
    Tape tape = new Tape();
    critic = function.record(tape);
    returns = tape.input("returns", Shape.batch(1));
    Var weightVar = tape.input("weight", Shape.scalar());
    Var loss = multiply(sum(square(subtract(critic.value(), returns))), weightVar);
    gradient = Derivatives.grad(scale(loss, -0.5), critic.weights().slices());
    replay = new Replay(new ArrayList<>(gradient), workers);
    replay.bind(critic.weights(), function.parameters());
    replay.bind(weightVar, weight, 0);
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
    replay.bind(critic.observations(), observations, 0);
    replay.bind(returns, targets, 0);
    replay.evaluate(n);
    replay.copy(gradient, out);
  }
}
