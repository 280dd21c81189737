package io.geodesic.autodiff.primitive;

import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Var;
import java.util.List;

/** Records the choice of neighbouring columns and its adjoint, their placement among zeros. */
public final class Columns {

  private Columns() {}

  /**
   * The columns {@code from} … {@code from + count − 1} of x.
   *
   * @throws IllegalArgumentException if x has no such columns
   */
  public static Var columns(Var x, int from, int count) {
    check("columns", from, count, x.shape().cols());
    if (count == x.shape().cols()) {
      return x;
    }
    Shape shape = x.shape().withCols(count);
    return Constants.isConstant(x)
        ? Constants.constant(x.tape(), shape, Constants.valueOf(x))
        : x.tape().record(new SliceRule(from), shape, List.of(x));
  }

  /**
   * Rows of {@code cols} numbers, x's from the column {@code from} on and zeros around them: the
   * adjoint of {@link #columns}.
   *
   * @throws IllegalArgumentException if x does not fit there
   */
  public static Var embed(Var x, int from, int cols) {
    check("embed", from, x.shape().cols(), cols);
    if (cols == x.shape().cols()) {
      return x;
    }
    Shape shape = x.shape().withCols(cols);
    return Constants.isZero(x)
        ? Constants.zeros(x.tape(), shape)
        : x.tape().record(new EmbedRule(from), shape, List.of(x));
  }

  private static void check(String label, int from, int count, int cols) {
    if (from < 0 || count < 1 || count > cols - from) {
      throw new IllegalArgumentException(
          label + ": " + count + " columns from column " + from + " are not within " + cols);
    }
  }
}
