package io.geodesic.autodiff.primitive;

import io.geodesic.autodiff.tape.Var;
import java.util.List;

/** Records comparisons, minima, maxima and clipping. */
public final class Selection {

  private Selection() {}

  /** The smaller of x and y; where they are equal, x's derivative counts. */
  public static Var min(Var x, Var y) {
    return binary(SelectionRules.MIN, x, y);
  }

  /** The larger of x and y; where they are equal, x's derivative counts. */
  public static Var max(Var x, Var y) {
    return binary(SelectionRules.MAX, x, y);
  }

  /**
   * x held within [low, high]; the derivative is 1 inside, bounds included, and 0 outside.
   *
   * @throws IllegalArgumentException unless low ≤ high
   */
  public static Var clip(Var x, double low, double high) {
    if (!(low <= high)) {
      throw new IllegalArgumentException("clip: low " + low + " must not exceed high " + high);
    }
    return x.tape().record(new ClipRule(low, high), x.shape(), List.of(x));
  }

  /** 1 where x ≤ y and 0 elsewhere; y may broadcast. Has no derivative. */
  public static Var lessOrEqual(Var x, Var y) {
    return compare(SelectionRules.LESS_OR_EQUAL, x, y);
  }

  /** 1 where x &gt; y and 0 elsewhere; y may broadcast. Has no derivative. */
  public static Var greater(Var x, Var y) {
    return compare(SelectionRules.GREATER, x, y);
  }

  private static Var compare(SelectionRules rule, Var x, Var y) {
    return binary(rule, x, Sums.broadcast(y, x.shape()));
  }

  private static Var binary(SelectionRules rule, Var x, Var y) {
    if (!x.shape().equals(y.shape())) {
      throw Shapes.mismatch(rule.label(), x, y);
    }
    return x.tape().record(rule, x.shape(), List.of(x, y));
  }
}
