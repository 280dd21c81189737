package io.geodesic.autodiff.primitive;

import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Var;
import java.util.List;

/**
 * Records matrix products within each example of a batch, for values that have several rows for
 * each example.
 */
public final class ExampleProducts {

  private ExampleProducts() {}

  /**
   * xᵀ·y in each example: the gradient of each example's own loss in the weights of an affine map,
   * from the map's inputs x and the adjoints y of its outputs.
   *
   * @param x N·p×m
   * @param y N·p×n
   * @return N·m×n
   */
  public static Var transposeProduct(Var x, Var y) {
    return record(ExampleProductRule.Form.TRANSPOSE_FIRST, x, y);
  }

  /** x·y in each example, of N·m×p and N·p×n. */
  static Var product(Var x, Var y) {
    return record(ExampleProductRule.Form.PLAIN, x, y);
  }

  /** x·yᵀ in each example, of N·m×p and N·n×p. */
  static Var productTranspose(Var x, Var y) {
    return record(ExampleProductRule.Form.TRANSPOSE_SECOND, x, y);
  }

  private static Var record(ExampleProductRule.Form form, Var x, Var y) {
    Shape a = x.shape();
    Shape b = y.shape();
    int rows = form.transposesFirst() ? a.cols() : a.rows();
    int inner = form.transposesFirst() ? a.rows() : a.cols();
    int otherInner = form.transposesSecond() ? b.cols() : b.rows();
    int cols = form.transposesSecond() ? b.rows() : b.cols();
    if (!a.batched() || !b.batched() || inner != otherInner) {
      throw Shapes.mismatch("product in each example", x, y);
    }
    Shape shape = new Shape(true, rows, cols);
    return Constants.isZero(x) || Constants.isZero(y)
        ? Constants.zeros(x.tape(), shape)
        : x.tape().record(new ExampleProductRule(form, rows, inner), shape, List.of(x, y));
  }
}
