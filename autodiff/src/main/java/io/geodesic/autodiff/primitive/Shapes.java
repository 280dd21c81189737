package io.geodesic.autodiff.primitive;

import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Var;

/** Shape rules shared by the primitives. */
final class Shapes {

  private Shapes() {}

  /** Whether a value of shape {@code small} can be repeated to shape {@code big}. */
  static boolean broadcasts(Shape small, Shape big) {
    return small.equals(big)
        || small.isScalar()
        || (small.isRow() && small.cols() == big.cols())
        || (small.cols() == 1 && small.sameRows(big));
  }

  static IllegalArgumentException mismatch(String operation, Var x, Var y) {
    return new IllegalArgumentException(
        operation + ": shapes " + x.shape() + " and " + y.shape() + " do not fit");
  }
}
