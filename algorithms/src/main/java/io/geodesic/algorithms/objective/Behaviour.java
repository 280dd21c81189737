package io.geodesic.algorithms.objective;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.policy.Policy;
import io.geodesic.policies.policy.RecordedPolicy;
import java.util.ArrayList;
import java.util.List;

/**
 * The policy π_old that collected a batch: its log-probabilities and distribution parameters on it.
 */
final class Behaviour {

  private final List<Shape> shapes;
  private final RecordedPolicy policy;
  private final Var actions;
  private final Var logProbabilityVar;
  private final Replay replay;
  private final double[][] parameters;
  private double[] logProbability = new double[0];

  Behaviour(Policy source, Workers workers) {
    this.shapes = source.distribution().parameterShapes();
    this.parameters = new double[shapes.size()][0];
    Tape tape = new Tape();
    this.policy = source.record(tape);
    this.actions = tape.input("actions", Shape.batch(source.distribution().actionColumns()));
    this.logProbabilityVar = source.distribution().logProbability(policy.parameters(), actions);
    List<Var> outputs = new ArrayList<>(policy.parameters());
    outputs.add(logProbabilityVar);
    this.replay = new Replay(outputs, workers);
    replay.bind(policy.theta(), source.parameters());
  }

  /** Measures the policy with its parameters of this moment. */
  void measure(Batch batch) {
    int n = batch.size();
    ensureCapacity(n);
    replay.bind(policy.observations(), batch.observations(), 0);
    replay.bind(actions, batch.actions(), 0);
    replay.evaluate(n);
    System.arraycopy(replay.array(logProbabilityVar), 0, logProbability, 0, n);
    for (int i = 0; i < parameters.length; i++) {
      Var parameter = policy.parameters().get(i);
      System.arraycopy(
          replay.array(parameter), replay.offset(parameter), parameters[i], 0, numbers(i, n));
    }
  }

  /** Fills this with some rows of another's. */
  void gather(Behaviour source, int[] rows, int from, int to) {
    ensureCapacity(to - from);
    Minibatch.gather(source.logProbability, 1, rows, from, to, logProbability);
    for (int i = 0; i < parameters.length; i++) {
      if (shapes.get(i).batched()) {
        Minibatch.gather(source.parameters[i], shapes.get(i).size(), rows, from, to, parameters[i]);
      } else {
        System.arraycopy(source.parameters[i], 0, parameters[i], 0, shapes.get(i).size());
      }
    }
  }

  /** log π_old(a|s) for each example. */
  double[] logProbability() {
    return logProbability;
  }

  /** Numbers of distribution parameter i. */
  double[] parameter(int i) {
    return parameters[i];
  }

  private void ensureCapacity(int n) {
    if (logProbability.length < n) {
      logProbability = new double[n];
    }
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i].length < numbers(i, n)) {
        parameters[i] = new double[numbers(i, n)];
      }
    }
  }

  private int numbers(int i, int n) {
    return shapes.get(i).size() * (shapes.get(i).batched() ? n : 1);
  }
}
