package io.geodesic.autodiff.replay;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.autodiff.primitive.Arithmetic;
import io.geodesic.autodiff.primitive.Elementary;
import io.geodesic.autodiff.primitive.Softmax;
import io.geodesic.autodiff.primitive.Sums;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.autodiff.tape.VectorInput;
import io.geodesic.commons.parallel.Workers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Misuse of a replay is named. */
class ReplayErrorsTest {

  private final Tape tape = new Tape();
  private final Var x = tape.input("x", Shape.batch(3));
  private final Var v = tape.input("v", Shape.batch(3));
  private final Var y = Elementary.tanh(x);

  @Test
  void unboundInput() {
    Replay replay = replay(y);
    assertState("input %0 x N×3 needs 6 numbers, none bound", () -> replay.prepare(2));
  }

  @Test
  void tooShortInput() {
    Replay replay = replay(y);
    replay.bind(x, new double[7], 2);
    assertState("input %0 x N×3 needs 6 numbers, bound 5", () -> replay.prepare(2));
    assertDoesNotThrow(() -> replay.prepare(1));
  }

  @Test
  void tooShortInputBoundBetweenRuns() {
    Replay replay = new Replay(List.of(y), List.of(x), Workers.inline());
    replay.bind(x, new double[6], 0);
    replay.evaluate(2);
    replay.bind(x, new double[5], 0);
    assertState("input %0 x N×3 needs 6 numbers, bound 5", replay::run);
  }

  @Test
  void tooShortVector() {
    VectorInput vector = tape.vector("theta", List.of(Shape.row(3), Shape.scalar()));
    Replay replay = replay(vector.slice(0));
    assertArgument(
        "vector of length 3 bound where 4 numbers are needed",
        () -> replay.bind(vector, new double[3]));
  }

  @Test
  void boundVarThatIsNoInput() {
    assertArgument("%2 tanh N×3 is not an input", () -> replay(y).bind(y, new double[3], 0));
  }

  @Test
  void negativeOffset() {
    assertArgument("offset of %0 x N×3 is -1", () -> replay(y).bind(x, new double[3], -1));
  }

  @Test
  void negativeRows() {
    assertThrows(IllegalArgumentException.class, () -> replay(y).prepare(-1));
  }

  @Test
  void valueThatIsNoOutput() {
    Var inner = Elementary.exp(y);
    Replay replay = replay(Elementary.square(inner));
    replay.bind(x, new double[3], 0);
    replay.evaluate(1);
    assertArgument("%3 exp N×3 is not an output", () -> replay.array(inner));
    assertArgument("%1 v N×3 is not an output", () -> replay.array(v));
  }

  @Test
  void outputReadBeforeItIsComputed() {
    assertState("%3 sum 1×1 has not been computed", () -> replay(Sums.sum(y)).scalar(Sums.sum(y)));
  }

  @Test
  void runWithoutPreparedBatch() {
    Replay replay = new Replay(List.of(y), Workers.inline());
    replay.bind(x, new double[6], 0);
    assertState("no batch is prepared", replay::run);
    replay.prepare(2);
    replay.run();
    assertState("input %0 x N×3 needs 9", () -> replay.prepare(3));
    assertState("no batch is prepared", replay::run);
  }

  @Test
  void hotInputIsTooShortWhenItIsNeeded() {
    Replay replay = new Replay(List.of(y), List.of(x), Workers.inline());
    replay.bind(x, new double[6], 0);
    replay.prepare(3);
    assertState("input %0 x N×3 needs 9", replay::run);
  }

  @Test
  void failureInsideAPrimitiveReachesTheCallerFromAnyThread() {
    Var index = tape.input("index", Shape.batch(1));
    double[] indices = new double[5000];
    indices[4999] = 3;
    try (Workers workers = new Workers(2)) {
      Replay replay = new Replay(List.of(Softmax.gather(x, index)), workers);
      replay.bind(x, new double[15_000], 0);
      replay.bind(index, indices, 0);
      assertArgument("gather: index 3.0", () -> replay.evaluate(5000));
      assertState("no batch is prepared", replay::run);
      indices[4999] = 2;
      assertDoesNotThrow(() -> replay.evaluate(5000));
    }
  }

  @Test
  void sumThatFeedsBackIntoItsRows() {
    Var centred = Arithmetic.subtract(x, Sums.columnSums(x));
    assertArgument(
        "%5 add N×3 feeds a sum over the batch back into its rows", () -> replay(centred));
  }

  @Test
  void valueAfterASumThatFeedsBackIntoRows() {
    Var scaled = Arithmetic.multiply(x, Elementary.exp(Sums.sum(x)));
    assertThrows(IllegalArgumentException.class, () -> replay(scaled));
    Var sumOfSum = Sums.sum(Arithmetic.multiply(v, Sums.columnSums(x)));
    assertThrows(IllegalArgumentException.class, () -> replay(sumOfSum));
  }

  @Test
  void coldSumMayFeedHotRows() {
    Var y = Arithmetic.multiply(v, Elementary.exp(Sums.sum(x)));
    assertThrows(IllegalArgumentException.class, () -> replay(y));
    Replay replay = new Replay(List.of(y), List.of(v), Workers.inline());
    replay.bind(x, new double[] {0.5, 0, -0.5}, 0);
    replay.bind(v, new double[] {1, 2, 3}, 0);
    replay.evaluate(1);
    assertEquals(3, replay.array(y)[replay.offset(y) + 2]);
  }

  @Test
  void outputsOfTwoTapes() {
    Var other = new Tape().input("other", Shape.batch(3));
    assertArgument("the outputs of a program must belong to one tape", () -> replay(y, other));
  }

  private static Replay replay(Var... outputs) {
    return new Replay(List.of(outputs), Workers.inline());
  }

  private static void assertArgument(String start, Executable misuse) {
    assertStart(start, assertThrows(IllegalArgumentException.class, misuse));
  }

  private static void assertState(String start, Executable misuse) {
    assertStart(start, assertThrows(IllegalStateException.class, misuse));
  }

  private static void assertStart(String start, Exception thrown) {
    assertTrue(thrown.getMessage().startsWith(start), thrown.getMessage());
  }
}
