package io.geodesic.autodiff.primitive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.autodiff.testing.Array;
import io.geodesic.autodiff.testing.Evaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers at the ends of what the primitives accept. */
class ExtremesTest {

  private final Tape tape = new Tape();

  @Test
  void logSoftmaxDoesNotOverflow() {
    Var x = tape.input("x", Shape.batch(3));
    Array logits = new Array(2, 3, new double[] {1000, 0, -1000, -2000, -2000, -2000});
    double third = -StrictMath.log(3);
    assertArrayEquals(
        new double[] {0, -1000, -2000, third, third, third},
        new Evaluation(2).bind(x, logits).replay(Softmax.logSoftmax(x)).data(),
        1e-12);
  }

  @Test
  void softplusAndSigmoidDoNotOverflow() {
    Var x = tape.input("x", Shape.batch(1));
    Evaluation at = new Evaluation(2).bind(x, new Array(2, 1, new double[] {800, -800}));
    assertArrayEquals(new double[] {800, 0}, at.replay(Elementary.softplus(x)).data(), 1e-12);
    assertArrayEquals(new double[] {1, 0}, at.replay(Elementary.sigmoid(x)).data(), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 3, 0.5, Double.NaN, Double.POSITIVE_INFINITY})
  void gatherAndScatterRejectWhatIsNoColumnNumber(double number) {
    Var x = tape.input("x", Shape.batch(3));
    Var column = tape.input("column", Shape.batch(1));
    Var index = tape.input("index", Shape.batch(1));
    Evaluation at =
        new Evaluation(2)
            .bind(x, Array.of(2, 3, (i, j) -> 1))
            .bind(column, Array.of(2, 1, (i, j) -> 1))
            .bind(index, new Array(2, 1, new double[] {0, number}));
    for (Var y : new Var[] {Softmax.gather(x, index), Softmax.scatter(column, index, 3)}) {
      Exception thrown = assertThrows(IllegalArgumentException.class, () -> at.replay(y));
      assertTrue(thrown.getMessage().contains(Double.toString(number)), thrown.getMessage());
    }
  }

  @Test
  void notANumberPassesThroughClipAndMinimum() {
    Var x = tape.input("x", Shape.batch(1));
    Var z = tape.input("z", Shape.batch(1));
    Evaluation at =
        new Evaluation(1)
            .bind(x, Array.of(1, 1, (i, j) -> Double.NaN))
            .bind(z, Array.of(1, 1, (i, j) -> 1));
    assertEquals(Double.NaN, at.replay(Selection.clip(x, 0, 1)).get(0, 0));
    assertEquals(Double.NaN, at.replay(Selection.min(x, z)).get(0, 0));
    assertEquals(Double.NaN, at.replay(Selection.max(z, x)).get(0, 0));
  }
}
