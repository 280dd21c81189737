package io.geodesic.autodiff.primitive;

import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Var;
import java.util.List;

/**
 * Records the operations of categorical distributions: each row holds the logits of one example.
 */
public final class Softmax {

  private Softmax() {}

  /** x − log Σⱼ eˣʲ, row by row, without overflow. */
  public static Var logSoftmax(Var x) {
    return x.tape().record(SoftmaxRules.LOG_SOFTMAX, x.shape(), List.of(x));
  }

  /** The probabilities eˣʲ / Σ eˣ, row by row. */
  public static Var softmax(Var x) {
    return Elementary.exp(logSoftmax(x));
  }

  /**
   * p ⊙ (u − pᵀu) row by row: softmax's Jacobian diag(p) − ppᵀ applied to u, which is also the
   * Fisher metric of the categorical distribution in its logits.
   */
  public static Var softmaxDerivative(Var p, Var u) {
    if (!p.shape().equals(u.shape())) {
      throw Shapes.mismatch("softmaxDerivative", p, u);
    }
    return Constants.isZero(u)
        ? u
        : p.tape().record(SoftmaxRules.DERIVATIVE, p.shape(), List.of(p, u));
  }

  /**
   * Picks one column in each row.
   *
   * @param index column numbers 0 … cols − 1 as doubles, one for each row of x; has no derivative;
   *     a replay throws IllegalArgumentException on any other number
   */
  public static Var gather(Var x, Var index) {
    if (!index.shape().equals(x.shape().withCols(1))) {
      throw Shapes.mismatch("gather", x, index);
    }
    return x.tape().record(GatherRules.GATHER, x.shape().withCols(1), List.of(x, index));
  }

  /**
   * Rows of zeros with x's number put in the column {@code index}: the adjoint of {@link #gather}.
   */
  public static Var scatter(Var x, Var index, int cols) {
    if (!index.shape().equals(x.shape()) || x.shape().cols() != 1) {
      throw Shapes.mismatch("scatter", x, index);
    }
    Shape shape = x.shape().withCols(cols);
    return x.tape().record(GatherRules.SCATTER, shape, List.of(x, index));
  }
}
