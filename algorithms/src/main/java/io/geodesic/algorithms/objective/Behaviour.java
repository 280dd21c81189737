package io.geodesic.algorithms.objective;

import io.geodesic.algorithms.optimizer.Minibatches;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.policies.policy.Policy;
import java.util.List;

/**
 * The policy π_old that collected a batch: its log-probabilities and distribution parameters on it.
 */
final class Behaviour {

  private final List<Shape> shapes;
  private final double[][] parameters;
  private double[] logProbability = new double[0];

  Behaviour(Policy source) {
    this.shapes = source.distribution().parameterShapes();
    this.parameters = new double[shapes.size()][0];
  }

  /** Takes over the numbers of n examples that a program has computed. */
  void copy(Replay replay, OldPolicy computed, int n) {
    ensureCapacity(n);
    int from = replay.offset(computed.logProbability());
    System.arraycopy(replay.array(computed.logProbability()), from, logProbability, 0, n);
    for (int i = 0; i < parameters.length; i++) {
      double[] numbers = replay.array(computed.parameters().get(i));
      int offset = replay.offset(computed.parameters().get(i));
      System.arraycopy(numbers, offset, parameters[i], 0, numbers(i, n));
    }
  }

  /** Takes over the log-probabilities of some rows of another's. */
  void gatherLogProbability(Behaviour source, int[] rows, int from, int to) {
    ensureCapacity(to - from);
    Minibatches.gather(source.logProbability, 1, rows, from, to, logProbability);
  }

  /** Takes over the distribution's parameters of some rows of another's. */
  void gatherParameters(Behaviour source, int[] rows, int from, int to) {
    ensureCapacity(to - from);
    for (int i = 0; i < parameters.length; i++) {
      if (shapes.get(i).batched()) {
        int width = shapes.get(i).size();
        Minibatches.gather(source.parameters[i], width, rows, from, to, parameters[i]);
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
