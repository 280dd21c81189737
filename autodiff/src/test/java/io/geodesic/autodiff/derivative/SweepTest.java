package io.geodesic.autodiff.derivative;

import static io.geodesic.autodiff.primitive.Arithmetic.add;
import static io.geodesic.autodiff.primitive.Arithmetic.multiply;
import static io.geodesic.autodiff.primitive.Arithmetic.scale;
import static io.geodesic.autodiff.primitive.Constants.constant;
import static io.geodesic.autodiff.primitive.Constants.zeros;
import static io.geodesic.autodiff.primitive.Elementary.tanh;
import static io.geodesic.autodiff.primitive.LinearAlgebra.affine;
import static io.geodesic.autodiff.primitive.LinearAlgebra.product;
import static io.geodesic.autodiff.primitive.LinearAlgebra.transpose;
import static io.geodesic.autodiff.primitive.Sums.sum;
import static io.geodesic.autodiff.testing.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.autodiff.testing.Array;
import io.geodesic.autodiff.testing.Evaluation;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What the sweeps do with the graph, whatever the primitives. */
class SweepTest {

  private static final int BATCH = 4;

  private final SplittableRandom random = new SplittableRandom(5);
  private final Tape tape = new Tape();
  private final Evaluation evaluation = new Evaluation(BATCH);
  private final Var x = input("x", Shape.batch(3));
  private final Var z = input("z", Shape.batch(3));
  private final Var w = input("w", Shape.fixed(3, 3));
  private final Var v = input("v", Shape.batch(3));
  private final Var u = input("u", Shape.batch(3));

  @Test
  void derivativesOfIndependentOutputsAreZeros() {
    Var y = tanh(z);
    assertSame(zeros(tape, y.shape()), Jvp.of(List.of(y), List.of(x), List.of(v)).get(0));
    assertSame(zeros(tape, x.shape()), Vjp.of(List.of(y), List.of(u), List.of(x)).get(0));
  }

  @Test
  void valueMovesAlongItsOwnDirection() {
    assertSame(v, Jvp.of(List.of(x), List.of(x), List.of(v)).get(0));
    assertSame(u, Vjp.of(List.of(x), List.of(u), List.of(x)).get(0));
  }

  @Test
  void repeatedInputCountsTwice() {
    Var gradient = Derivatives.grad(sum(multiply(x, x)), List.of(x)).get(0);
    assertReplaysTo(scale(x, 2), gradient);
    assertReplaysTo(scale(multiply(x, v), 2), jvp(multiply(x, x), x, v));
  }

  @Test
  void sharedSubexpressionCollectsAllItsUses() {
    Var h = tanh(x);
    Var y = add(multiply(h, z), add(product(h, w), h));
    Var byHand = add(multiply(u, z), add(product(u, transposed()), u));
    assertReplaysTo(byHand, vjp(y, u, h));
    assertReplaysTo(multiply(byHand, jvp(h, x, ones())), vjp(y, u, x));
  }

  @Test
  void adjointOfIntermediateCountsAllPathsBehindIt() {
    Var h = affine(x, w, input("b", Shape.row(3)));
    Var residual = add(h, tanh(h));
    Var slope = add(ones(), jvp(tanh(h), h, ones()));
    assertReplaysTo(multiply(u, slope), vjp(residual, u, h));
    assertReplaysTo(multiply(v, slope), jvp(residual, h, v));
  }

  @Test
  void adjointPassesThroughIntermediateToWhatItWasComputedFrom() {
    Var h = product(x, w);
    List<Var> both = Vjp.of(List.of(tanh(h)), List.of(u), List.of(h, x));
    assertReplaysTo(product(both.get(0), transposed()), both.get(1));
    assertReplaysTo(vjp(tanh(h), u, x), both.get(1));
  }

  @Test
  void movingIntermediateIgnoresWhatItWasComputedFrom() {
    Var h = product(x, w);
    Var tangent = Jvp.of(List.of(tanh(h)), List.of(h, x), List.of(v, z)).get(0);
    assertReplaysTo(jvp(tanh(h), h, v), tangent);
  }

  @Test
  void outputsThatDependOnEachOtherAddUp() {
    Var h = tanh(x);
    Var y = multiply(h, z);
    Var together = Vjp.of(List.of(y, h), List.of(u, v), List.of(x)).get(0);
    assertReplaysTo(add(vjp(y, u, x), vjp(h, v, x)), together);
    assertReplaysTo(
        scale(vjp(y, u, x), 2), Vjp.of(List.of(y, y), List.of(u, u), List.of(x)).get(0));
  }

  @Test
  void transposingTheVjpGivesTheJvp() {
    Var y = tanh(product(multiply(x, x), w));
    Var pulled = vjp(y, u, x);
    assertReplaysTo(jvp(y, x, v), vjp(pulled, v, u));
  }

  @Test
  void transposingTheJvpGivesTheVjp() {
    Var y = tanh(product(multiply(x, x), w));
    Var pushed = jvp(y, x, v);
    assertReplaysTo(vjp(y, u, x), vjp(pushed, u, v));
  }

  @Test
  void forwardOverReverseEqualsReverseOverForward() {
    Var loss = sum(multiply(z, tanh(product(multiply(x, x), w))));
    Var forwardOverReverse = Derivatives.hvp(loss, List.of(x), List.of(v)).get(0);
    Var reverseOverForward = Derivatives.grad(jvp(loss, x, v), List.of(x)).get(0);
    assertReplaysTo(forwardOverReverse, reverseOverForward);
  }

  @Test
  void thirdDerivativeOfTanhIsRight() {
    Var y = tanh(x);
    Var third = jvp(jvp(jvp(y, x, ones()), x, ones()), x, ones());
    Array expected = evaluation.replay(y).map(t -> (1 - t * t) * (6 * t * t - 2));
    assertClose(expected, evaluation.replay(third), 1e-12, "tanh'''");
  }

  @Test
  void mismatchesAreNamed() {
    List<Var> one = List.of(x);
    List<Var> wrong = List.of(w);
    assertMessage("jvp: 1 values but 2 directions", () -> Jvp.of(one, one, List.of(v, v)));
    assertMessage("jvp: %0 x N×3", () -> Jvp.of(one, one, wrong));
    assertMessage("vjp: 1 values but 0 directions", () -> Vjp.of(one, List.of(), one));
    assertMessage("vjp: %0 x N×3", () -> Vjp.of(one, wrong, one));
    assertMessage("grad: needs a scalar, got N×3", () -> Derivatives.grad(x, one));
  }

  private static void assertMessage(String start, Runnable sweep) {
    Exception thrown = assertThrows(IllegalArgumentException.class, sweep::run);
    assertTrue(thrown.getMessage().startsWith(start), thrown.getMessage());
  }

  private Var jvp(Var y, Var at, Var direction) {
    return Jvp.of(List.of(y), List.of(at), List.of(direction)).get(0);
  }

  private Var vjp(Var y, Var seed, Var at) {
    return Vjp.of(List.of(y), List.of(seed), List.of(at)).get(0);
  }

  private Var transposed() {
    return transpose(w);
  }

  private Var ones() {
    return constant(tape, x.shape(), 1);
  }

  private void assertReplaysTo(Var expected, Var actual) {
    assertEquals(expected.shape(), actual.shape());
    assertClose(evaluation.replay(expected), evaluation.replay(actual), 1e-12, actual.toString());
  }

  private Var input(String name, Shape shape) {
    Var input = tape.input(name, shape);
    evaluation.bind(input, Array.random(shape, BATCH, random));
    return input;
  }
}
