package io.geodesic.algorithms.curvature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.autodiff.derivative.Vjp;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.network.Layer;
import io.geodesic.policies.policy.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The adjoints that are recorded, whatever is known of the metric, against the plain sweep. */
class AdjointsTest {

  private static final int ROWS = 300;

  @ForEachPolicy
  void columnsAreTheSweepsOfTheFactorsColumns(PolicyCase row) {
    Policy policy = row.policy(1);
    FisherTape tape = new FisherTape(policy, FisherModel.exact(0, Workers.inline()));
    List<Var> layers = tape.layers().stream().map(Layer::preActivation).toList();
    List<Var> output = List.of(tape.recorded().output());
    List<Var> fast = new ArrayList<>();
    List<Var> plain = new ArrayList<>();
    for (int k = 0; k < tape.columns().size(); k++) {
      for (Adjoints adjoints : tape.adjoints()) {
        fast.add(adjoints.columns().get(k));
      }
      plain.addAll(Vjp.of(output, List.of(tape.columns().get(k)), layers));
    }
    Replay replay = run(tape, row.batch(policy, 2, ROWS), fast, plain);
    for (int i = 0; i < fast.size(); i++) {
      assertArrayEquals(values(replay, plain.get(i)), values(replay, fast.get(i)), 1e-13);
    }
  }

  @ForEachPolicy
  void secondMomentsAndSquaresAreThoseOfTheColumns(PolicyCase row) {
    Policy policy = row.policy(1);
    FisherTape tape = new FisherTape(policy, FisherModel.exact(0, Workers.inline()));
    for (Adjoints adjoints : tape.adjoints()) {
      Replay replay =
          run(
              tape,
              row.batch(policy, 2, ROWS),
              List.of(adjoints.secondMoment(), adjoints.squares()),
              adjoints.columns());
      int n = adjoints.secondMoment().shape().cols();
      double[] expected = new double[n * n];
      double[] squares = new double[ROWS * n];
      for (Var column : adjoints.columns()) {
        double[] x = values(replay, column);
        addSquare(x, n, expected);
        Arrays.setAll(squares, i -> squares[i] + x[i] * x[i]);
      }
      assertArrayEquals(squares, values(replay, adjoints.squares()), 1e-12);
      double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
      double[] recorded = values(replay, adjoints.secondMoment());
      assertArrayEquals(expected, recorded, 1e-13 * largest);
    }
  }

  private static Replay run(FisherTape tape, Batch batch, List<Var> some, List<Var> others) {
    List<Var> outputs = new ArrayList<>(some);
    outputs.addAll(others);
    Replay replay = tape.replay(outputs);
    tape.bind(replay, batch);
    replay.evaluate(ROWS);
    return replay;
  }

  private static double[] values(Replay replay, Var var) {
    double[] out = new double[var.shape().size() * (var.shape().batched() ? ROWS : 1)];
    replay.copy(List.of(var), out);
    return out;
  }

  private static void addSquare(double[] x, int n, double[] square) {
    for (int row = 0; row < x.length / n; row++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          square[i * n + j] += x[row * n + i] * x[row * n + j];
        }
      }
    }
  }
}
