package io.geodesic.autodiff.primitive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.geodesic.autodiff.derivative.Derivatives;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.autodiff.testing.Array;
import io.geodesic.autodiff.testing.Evaluation;
import java.util.List;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/** Derivatives at kinks, where central differences say nothing. */
class TieConventionsTest {

  @Test
  void reluHasDerivativeZeroAtZero() {
    assertDerivatives((x, z) -> Elementary.relu(x), 0, 0, 0, 0);
  }

  @Test
  void eluHasDerivativeOneAtZero() {
    assertDerivatives((x, z) -> Elementary.elu(x), 0, 0, 1, 0);
  }

  @Test
  void firstOperandCountsWhereMinimumTies() {
    assertDerivatives(Selection::min, 0.7, 0.7, 1, 0);
  }

  @Test
  void firstOperandCountsWhereMaximumTies() {
    assertDerivatives(Selection::max, 0.7, 0.7, 1, 0);
  }

  @Test
  void minimumOfAValueAndItselfHasDerivativeOne() {
    assertDerivatives((x, z) -> Selection.min(x, x), 0.7, 0, 1, 0);
  }

  @Test
  void clipHasDerivativeOneOnItsBounds() {
    assertDerivatives((x, z) -> Selection.clip(x, 0.8, 1.2), 0.8, 0, 1, 0);
    assertDerivatives((x, z) -> Selection.clip(x, 0.8, 1.2), 1.2, 0, 1, 0);
  }

  @Test
  void clipHasDerivativeZeroJustOutsideItsBounds() {
    assertDerivatives((x, z) -> Selection.clip(x, 0.8, 1.2), Math.nextDown(0.8), 0, 0, 0);
    assertDerivatives((x, z) -> Selection.clip(x, 0.8, 1.2), Math.nextUp(1.2), 0, 0, 0);
  }

  private static void assertDerivatives(
      BinaryOperator<Var> f, double xAt, double zAt, double byX, double byZ) {
    Tape tape = new Tape();
    Var x = tape.input("x", Shape.batch(1));
    Var z = tape.input("z", Shape.batch(1));
    List<Var> gradient = Derivatives.grad(Sums.sum(f.apply(x, z)), List.of(x, z));
    List<Array> values =
        new Evaluation(1).bind(x, scalar(xAt)).bind(z, scalar(zAt)).replay(gradient);
    assertArrayEquals(new double[] {byX}, values.get(0).data());
    assertArrayEquals(new double[] {byZ}, values.get(1).data());
  }

  private static Array scalar(double value) {
    return Array.of(1, 1, (i, j) -> value);
  }
}
