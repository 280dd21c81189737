package io.geodesic.autodiff.replay;

import static io.geodesic.autodiff.primitive.Arithmetic.add;
import static io.geodesic.autodiff.primitive.Arithmetic.multiply;
import static io.geodesic.autodiff.primitive.Elementary.exp;
import static io.geodesic.autodiff.primitive.Elementary.tanh;
import static io.geodesic.autodiff.testing.Close.assertClose;
import static io.geodesic.autodiff.testing.Close.assertSameBits;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.geodesic.autodiff.primitive.LinearAlgebra;
import io.geodesic.autodiff.primitive.Sums;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.autodiff.testing.Array;
import io.geodesic.autodiff.testing.Evaluation;
import io.geodesic.commons.parallel.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is computed when. */
class StagingTest {

  private final SplittableRandom random = new SplittableRandom(2);
  private final Tape tape = new Tape();
  private final Var x = tape.input("x", Shape.batch(3));
  private final Var w = tape.input("w", Shape.fixed(3, 3));
  private final Var v = tape.input("v", Shape.batch(3));

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 300, 5000})
  void coldValuesAreNotRecomputed(int batch) {
    Var cold = tanh(LinearAlgebra.product(x, exp(w)));
    Var coldSum = exp(Sums.columnSums(cold));
    Var y = add(multiply(cold, v), multiply(v, coldSum));
    Evaluation evaluation = draw(batch);
    Replay replay = prepared(evaluation, List.of(y, Sums.columnSums(y), coldSum), List.of(v));
    replay.run();
    Array before = Evaluation.read(replay, y, batch);
    Arrays.fill(evaluation.numbers(x).data(), Double.NaN);
    Arrays.fill(evaluation.numbers(w).data(), Double.NaN);
    replay.run();
    assertSameBits(before, Evaluation.read(replay, y, batch), "after the cold inputs changed");
    Arrays.fill(evaluation.numbers(v).data(), 0);
    replay.run();
    assertEquals(0, Evaluation.read(replay, y, batch).norm());
  }

  @Test
  void prepareComputesColdOutputsOnly() {
    Var cold = tanh(x);
    Evaluation evaluation = draw(4);
    Replay replay = prepared(evaluation, List.of(cold, multiply(cold, v)), List.of(v));
    assertClose(
        evaluation.numbers(x).map(StrictMath::tanh),
        Evaluation.read(replay, cold, 4),
        1e-14,
        "tanh x");
    assertEquals(0, Evaluation.read(replay, multiply(cold, v), 4).norm(), "before the first run");
  }

  @Test
  void hotSumsAreNotAddedToThoseOfTheLastRun() {
    for (int batch : new int[] {1, 700, 5000}) {
      Var sum = Sums.columnSums(multiply(x, v));
      Replay replay = prepared(draw(batch), List.of(sum), List.of(v));
      replay.run();
      Array first = Evaluation.read(replay, sum, batch);
      replay.run();
      assertSameBits(first, Evaluation.read(replay, sum, batch), "second run");
    }
  }

  @Test
  void reboundHotInputIsRead() {
    Var y = multiply(tanh(x), v);
    Replay replay = prepared(draw(2), List.of(y), List.of(v));
    replay.run();
    double[] shifted = new double[20];
    Arrays.fill(shifted, 7, 13, 1);
    replay.bind(v, shifted, 7);
    replay.run();
    Array ones = Evaluation.read(replay, y, 2);
    assertNotEquals(0, ones.norm());
    replay.bind(v, shifted, 0);
    replay.run();
    assertEquals(0, Evaluation.read(replay, y, 2).rowRange(0, 1).norm());
  }

  @Test
  void boundInputsMayBeOutputsAndAreNotCopied() {
    Evaluation evaluation = draw(2);
    Replay replay = prepared(evaluation, List.of(x, tanh(x)), List.of());
    replay.run();
    assertSame(evaluation.numbers(x).data(), replay.array(x));
  }

  @Test
  void boundArraysAreNotWritten() {
    Evaluation evaluation = draw(300);
    Array before = evaluation.numbers(x).map(value -> value);
    Replay replay =
        prepared(evaluation, List.of(add(tanh(x), multiply(tanh(exp(x)), v))), List.of(v));
    replay.run();
    assertSameBits(before, evaluation.numbers(x), "bound input");
  }

  @Test
  void copyLaysOutputsOneAfterTheOther() {
    Var row = tanh(tape.input("row", Shape.row(2)));
    Var y = tanh(x);
    Evaluation evaluation = draw(2).bind(row.input(0), new Array(1, 2, new double[] {0, 0}));
    Replay replay = prepared(evaluation, List.of(row, y), List.of());
    double[] flat = new double[9];
    Arrays.fill(flat, 9);
    replay.copy(List.of(row, y), flat);
    assertEquals(0, flat[0]);
    assertEquals(0, flat[1]);
    assertSameBits(
        Evaluation.read(replay, y, 2), new Array(2, 3, Arrays.copyOfRange(flat, 2, 8)), "y");
    assertEquals(9, flat[8]);
  }

  @Test
  void rowsEqualOneRowAtATime() {
    Var y = tanh(LinearAlgebra.affine(tanh(LinearAlgebra.product(x, w)), w, multiply(x, v)));
    Evaluation all = draw(600);
    Array together = all.replay(y);
    for (int i = 0; i < 600; i++) {
      Evaluation one = new Evaluation(1);
      one.bind(w, all.numbers(w));
      one.bind(x, all.numbers(x).rowRange(i, i + 1));
      one.bind(v, all.numbers(v).rowRange(i, i + 1));
      assertSameBits(together.rowRange(i, i + 1), one.replay(y), "row " + i);
    }
  }

  @Test
  void sumsOverNoRowsAreZero() {
    Var sum = Sums.sum(x);
    Var gradient = LinearAlgebra.transposeProduct(x, v);
    Replay replay = new Replay(List.of(sum, gradient), Workers.inline());
    draw(5).bindTo(replay);
    replay.evaluate(5);
    replay.evaluate(0);
    assertEquals(0, replay.scalar(sum));
    assertEquals(0, Evaluation.read(replay, gradient, 0).norm());
  }

  private Evaluation draw(int batch) {
    Evaluation evaluation = new Evaluation(batch);
    for (Var input : List.of(x, w, v)) {
      evaluation.bind(input, Array.random(input.shape(), batch, random));
    }
    return evaluation;
  }

  private static Replay prepared(Evaluation evaluation, List<Var> outputs, List<Var> hot) {
    Replay replay = new Replay(outputs, hot, Workers.inline());
    evaluation.bindTo(replay);
    replay.prepare(evaluation.batch());
    return replay;
  }
}
