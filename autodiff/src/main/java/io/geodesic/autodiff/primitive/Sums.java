package io.geodesic.autodiff.primitive;

import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Var;
import java.util.List;

/** Records sums and their adjoints, the repetitions. */
public final class Sums {

  private Sums() {}

  /** The sum of all elements, a scalar. */
  public static Var sum(Var x) {
    return reduce(SumRules.SUM, x, Shape.scalar());
  }

  /** The sum over the rows, a row 1×n. */
  public static Var columnSums(Var x) {
    return reduce(SumRules.COLUMN_SUMS, x, Shape.row(x.shape().cols()));
  }

  /** The sum over the columns, one number for each row. */
  public static Var rowSums(Var x) {
    return reduce(SumRules.ROW_SUMS, x, x.shape().withCols(1));
  }

  /** Repeats a scalar, a row or a column to a larger shape. */
  public static Var broadcast(Var x, Shape shape) {
    if (x.shape().equals(shape)) {
      return x;
    }
    if (!Shapes.broadcasts(x.shape(), shape)) {
      throw new IllegalArgumentException(
          "broadcast: " + x.shape() + " does not repeat to " + shape);
    }
    if (Constants.isConstant(x)) {
      return Constants.constant(x.tape(), shape, Constants.valueOf(x));
    }
    // Adding to zeros repeats; the shape of the zeros is the shape of the result.
    Var zeros = Constants.zeros(x.tape(), shape);
    return x.tape().record(ArithmeticRules.ADD, shape, List.of(zeros, x));
  }

  /** Sums x down to a shape that broadcasts to its own: the adjoint of {@link #broadcast}. */
  public static Var sumTo(Var x, Shape shape) {
    if (x.shape().equals(shape)) {
      return x;
    }
    if (shape.isScalar()) {
      return sum(x);
    }
    if (shape.isRow() && shape.cols() == x.shape().cols()) {
      return columnSums(x);
    }
    if (shape.equals(x.shape().withCols(1))) {
      return rowSums(x);
    }
    throw new IllegalArgumentException("sumTo: " + x.shape() + " does not sum to " + shape);
  }

  private static Var reduce(SumRules rule, Var x, Shape shape) {
    if (x.shape().equals(shape)) {
      return x;
    }
    return Constants.isZero(x)
        ? Constants.zeros(x.tape(), shape)
        : x.tape().record(rule, shape, List.of(x));
  }
}
