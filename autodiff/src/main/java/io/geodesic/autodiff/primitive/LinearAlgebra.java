package io.geodesic.autodiff.primitive;

import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Var;
import java.util.List;

/** Records matrix products. Batches are on the left: rows are examples, columns are features. */
public final class LinearAlgebra {

  private LinearAlgebra() {}

  /** x·W with x of any rows × k and W fixed k×n. */
  public static Var product(Var x, Var w) {
    if (w.shape().batched() || x.shape().cols() != w.shape().rows()) {
      throw Shapes.mismatch("product", x, w);
    }
    Shape shape = x.shape().withCols(w.shape().cols());
    if (Constants.isZero(x) || Constants.isZero(w)) {
      return Constants.zeros(x.tape(), shape);
    }
    return x.tape().record(LinearAlgebraRules.PRODUCT, shape, List.of(x, w));
  }

  /**
   * x·W + c, in one pass over the result.
   *
   * @param c the bias row 1×n, or a matrix with the shape of x·W
   */
  public static Var affine(Var x, Var w, Var c) {
    Shape shape = x.shape().withCols(w.shape().cols());
    if (w.shape().batched() || x.shape().cols() != w.shape().rows()) {
      throw Shapes.mismatch("affine", x, w);
    }
    if (!c.shape().equals(shape) && !c.shape().equals(Shape.row(shape.cols()))) {
      throw Shapes.mismatch("affine", x, c);
    }
    return x.tape().record(LinearAlgebraRules.AFFINE, shape, List.of(x, w, c));
  }

  /**
   * xᵀ·y: the sum over all rows of the outer products of x's rows (m) and y's rows (n), fixed m×n.
   */
  public static Var transposeProduct(Var x, Var y) {
    if (!x.shape().sameRows(y.shape())) {
      throw Shapes.mismatch("transposeProduct", x, y);
    }
    Shape shape = Shape.fixed(x.shape().cols(), y.shape().cols());
    if (Constants.isZero(x) || Constants.isZero(y)) {
      return Constants.zeros(x.tape(), shape);
    }
    return x.tape().record(LinearAlgebraRules.TRANSPOSE_PRODUCT, shape, List.of(x, y));
  }

  /** Wᵀ of a fixed matrix. */
  public static Var transpose(Var w) {
    if (w.shape().batched()) {
      throw new IllegalArgumentException(
          "transpose: a batch cannot be transposed, got " + w.shape());
    }
    if (w.primitive() == LinearAlgebraRules.TRANSPOSE) {
      return w.input(0);
    }
    Shape shape = Shape.fixed(w.shape().cols(), w.shape().rows());
    if (Constants.isZero(w)) {
      return Constants.zeros(w.tape(), shape);
    }
    return w.tape().record(LinearAlgebraRules.TRANSPOSE, shape, List.of(w));
  }
}
