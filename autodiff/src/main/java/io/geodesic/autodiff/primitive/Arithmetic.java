package io.geodesic.autodiff.primitive;

import static io.geodesic.autodiff.primitive.Constants.constant;
import static io.geodesic.autodiff.primitive.Constants.isConstant;
import static io.geodesic.autodiff.primitive.Constants.isZero;
import static io.geodesic.autodiff.primitive.Constants.zeros;

import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Var;
import java.util.List;

/**
 * Records elementwise arithmetic with broadcasting.
 *
 * <p>Either operand may be repeated to the other's shape: a scalar to all elements, a row 1×n down
 * all rows, a column across all columns.
 */
public final class Arithmetic {

  private Arithmetic() {}

  /** x + y. */
  public static Var add(Var x, Var y) {
    if (Shapes.broadcasts(y.shape(), x.shape())) {
      return addTo(x, y);
    }
    if (Shapes.broadcasts(x.shape(), y.shape())) {
      return addTo(y, x);
    }
    throw Shapes.mismatch("add", x, y);
  }

  /** x − y. */
  public static Var subtract(Var x, Var y) {
    return add(x, scale(y, -1));
  }

  /** x ⊙ y; a column times a row is their outer product. */
  public static Var multiply(Var x, Var y) {
    if (Shapes.broadcasts(y.shape(), x.shape())) {
      return multiplyTo(x, y);
    }
    if (Shapes.broadcasts(x.shape(), y.shape())) {
      return multiplyTo(y, x);
    }
    if (x.shape().cols() == 1 && y.shape().isRow()) {
      return LinearAlgebra.product(x, y);
    }
    if (y.shape().cols() == 1 && x.shape().isRow()) {
      return LinearAlgebra.product(y, x);
    }
    throw Shapes.mismatch("multiply", x, y);
  }

  /** a·x. */
  public static Var scale(Var x, double a) {
    if (a == 1) {
      return x;
    }
    if (isConstant(x)) {
      return constant(x.tape(), x.shape(), a * Constants.valueOf(x));
    }
    return x.tape().record(new ScaleRule(a), x.shape(), List.of(x));
  }

  /** x + a. */
  public static Var shift(Var x, double a) {
    return a == 0 ? x : add(x, constant(x.tape(), Shape.scalar(), a));
  }

  private static Var addTo(Var big, Var small) {
    if (isZero(small)) {
      return big;
    }
    if (isZero(big) && big.shape().equals(small.shape())) {
      return small;
    }
    return big.tape().record(ArithmeticRules.ADD, big.shape(), List.of(big, small));
  }

  private static Var multiplyTo(Var big, Var small) {
    if (isZero(big) || isZero(small)) {
      return zeros(big.tape(), big.shape());
    }
    if (isConstant(small)) {
      return scale(big, Constants.valueOf(small));
    }
    if (isConstant(big) && big.shape().equals(small.shape())) {
      return scale(small, Constants.valueOf(big));
    }
    return big.tape().record(ArithmeticRules.MULTIPLY, big.shape(), List.of(big, small));
  }
}
