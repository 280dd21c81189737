package io.geodesic.autodiff.primitive;

import static io.geodesic.autodiff.primitive.Arithmetic.add;
import static io.geodesic.autodiff.primitive.Arithmetic.multiply;
import static io.geodesic.autodiff.primitive.Arithmetic.scale;
import static io.geodesic.autodiff.primitive.LinearAlgebra.accumulate;
import static io.geodesic.autodiff.primitive.LinearAlgebra.affine;
import static io.geodesic.autodiff.primitive.LinearAlgebra.product;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import org.junit.jupiter.api.Test;

/** What is not recorded because it is known already. */
class SimplificationTest {

  private final Tape tape = new Tape();
  private final Var x = tape.input("x", Shape.batch(3));
  private final Var w = tape.input("w", Shape.fixed(3, 2));
  private final Var b = tape.input("b", Shape.row(2));
  private final Var full = tape.input("full", Shape.batch(2));
  private final Var zeros = Constants.zeros(tape, x.shape());

  @Test
  void equalOperationsAreRecordedOnce() {
    assertSame(product(x, w), product(x, w));
    assertSame(scale(x, 3), scale(x, 3));
    assertNotSame(scale(x, 3), scale(x, 4));
    assertNotSame(scale(x, 0.0), scale(x, -0.0));
  }

  @Test
  void addingZerosIsTheValueItself() {
    assertSame(x, add(x, zeros));
    assertSame(x, add(zeros, x));
    assertSame(x, add(x, Constants.zeros(tape, Shape.scalar())));
    assertSame(x, Arithmetic.shift(x, 0));
  }

  @Test
  void multiplyingByAConstantIsAScaling() {
    assertSame(scale(x, 3), multiply(x, Constants.constant(tape, x.shape(), 3)));
    assertSame(scale(x, 3), multiply(Constants.constant(tape, Shape.scalar(), 3), x));
    assertSame(x, multiply(x, Constants.constant(tape, Shape.row(3), 1)));
    assertSame(x, scale(x, 1));
  }

  @Test
  void allColumnsAreTheValueItselfAndThoseOfAConstantAConstant() {
    assertSame(x, Columns.columns(x, 0, 3));
    assertSame(x, Columns.embed(x, 0, 3));
    assertSame(Constants.zeros(tape, Shape.batch(2)), Columns.columns(zeros, 1, 2));
    assertSame(Constants.zeros(tape, Shape.batch(5)), Columns.embed(zeros, 1, 5));
  }

  @Test
  void productsWithZerosAreZeros() {
    Shape shape = Shape.batch(2);
    assertSame(zeros, multiply(x, zeros));
    assertSame(zeros, multiply(Constants.zeros(tape, Shape.row(3)), x));
    assertSame(Constants.zeros(tape, shape), product(zeros, w));
    assertSame(Constants.zeros(tape, shape), product(x, Constants.zeros(tape, Shape.fixed(3, 2))));
    assertSame(
        Constants.zeros(tape, Shape.fixed(3, 2)), LinearAlgebra.transposeProduct(zeros, full));
  }

  @Test
  void constantsAreScaledRepeatedAndTransposedWithoutOperations() {
    Var two = Constants.constant(tape, Shape.scalar(), 2);
    assertSame(Constants.constant(tape, Shape.scalar(), 6), scale(two, 3));
    assertSame(Constants.constant(tape, x.shape(), 2), Sums.broadcast(two, x.shape()));
    assertSame(
        Constants.zeros(tape, Shape.fixed(2, 3)),
        LinearAlgebra.transpose(Constants.zeros(tape, Shape.fixed(3, 2))));
    assertSame(Constants.zeros(tape, Shape.scalar()), Sums.sum(zeros));
  }

  @Test
  void transposeOfTransposeIsTheValueItself() {
    assertSame(w, LinearAlgebra.transpose(LinearAlgebra.transpose(w)));
  }

  @Test
  void reshapesOfReshapesGoBackToTheValueItself() {
    assertSame(x, Images.reshape(Images.reshape(x, 3, 1), 1, 3));
    assertSame(zeros, Images.reshape(Constants.zeros(tape, new Shape(true, 3, 1)), 1, 3));
  }

  @Test
  void patchesOfZerosAreZeros() {
    PatchGeometry geometry = new PatchGeometry(3, 1, 1, 1, 1, 0);
    Var patches = Constants.zeros(tape, new Shape(true, 3, 1));
    assertSame(patches, Images.patches(zeros, geometry));
    assertSame(zeros, Images.fold(patches, geometry));
  }

  @Test
  void accumulatedProductsBecomeAffine() {
    Var more = tape.input("more", Shape.batch(2));
    assertSame(affine(x, w, b), accumulate(product(x, w), b));
    assertSame(affine(x, w, full), accumulate(full, product(x, w)));
    assertSame(affine(x, w, add(full, b)), accumulate(affine(x, w, b), full));
    assertSame(affine(x, w, add(full, more)), accumulate(affine(x, w, full), more));
  }

  @Test
  void accumulatedProductsThatDoNotFitAreAdded() {
    Var scalar = tape.input("scalar", Shape.scalar());
    assertSame(add(product(x, w), scalar), accumulate(product(x, w), scalar));
    assertSame(add(full, b), accumulate(full, b));
  }

  @Test
  void sumsRecordedByHandKeepTheirOperands() {
    Var sum = add(product(x, w), b);
    assertEquals(ArithmeticRules.ADD, sum.primitive());
    assertSame(product(x, w), sum.input(0));
  }
}
