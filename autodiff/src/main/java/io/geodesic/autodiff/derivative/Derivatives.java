package io.geodesic.autodiff.derivative;

import io.geodesic.autodiff.primitive.Constants;
import io.geodesic.autodiff.tape.Var;
import java.util.List;

/** Compositions of the two sweeps. */
public final class Derivatives {

  private Derivatives() {}

  /**
   * Records the gradient of a scalar.
   *
   * @param loss a scalar 1×1
   * @return one gradient for each of {@code wrt}, with its shape
   * @throws IllegalArgumentException if {@code loss} is not a scalar
   */
  public static List<Var> grad(Var loss, List<Var> wrt) {
    if (!loss.shape().isScalar()) {
      throw new IllegalArgumentException("grad: needs a scalar, got " + loss.shape());
    }
    Var one = Constants.constant(loss.tape(), loss.shape(), 1);
    return Vjp.of(List.of(loss), List.of(one), wrt);
  }

  /**
   * Records the product of a scalar's Hessian with a vector: the tangent of its gradient
   * (Pearlmutter 1994).
   *
   * @param directions the vector, one part for each of {@code wrt}
   * @return the product, one part for each of {@code wrt}
   */
  public static List<Var> hvp(Var loss, List<Var> wrt, List<Var> directions) {
    return Jvp.of(grad(loss, wrt), wrt, directions);
  }
}
