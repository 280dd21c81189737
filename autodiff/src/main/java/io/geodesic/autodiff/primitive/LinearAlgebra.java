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
    PackingRules.packed(w);
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
    PackingRules.packed(w);
    return x.tape().record(LinearAlgebraRules.AFFINE, shape, List.of(x, w, c));
  }

  /**
   * sum + part for the partial sums of a sweep: where one of them is x·W or x·W + d, the other
   * becomes the start of its accumulation and costs no pass of its own.
   *
   * <p>The fused operand is then not among the result's inputs, and derivatives with respect to it
   * would miss this path. So this is for values that nothing else refers to; otherwise use {@link
   * Arithmetic#add}.
   */
  public static Var accumulate(Var sum, Var part) {
    Var fused = fuse(sum, part);
    if (fused == null) {
      fused = fuse(part, sum);
    }
    return fused != null ? fused : Arithmetic.add(sum, part);
  }

  private static Var fuse(Var product, Var addend) {
    Shape shape = product.shape();
    boolean fits = addend.shape().equals(shape) || addend.shape().equals(Shape.row(shape.cols()));
    if (!fits || Constants.isZero(addend)) {
      return null;
    }
    if (product.primitive() == LinearAlgebraRules.PRODUCT) {
      return affine(product.input(0), product.input(1), addend);
    }
    if (product.primitive() == LinearAlgebraRules.AFFINE) {
      Var start = accumulate(product.input(2), addend);
      return affine(product.input(0), product.input(1), start);
    }
    return null;
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

  /** Wᵀ of a fixed matrix; the transpose of a transpose is the original value. */
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
