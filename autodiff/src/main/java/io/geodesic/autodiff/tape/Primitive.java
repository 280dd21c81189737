package io.geodesic.autodiff.tape;

import io.geodesic.commons.kernel.Kernels;

/**
 * A primitive operation with its forward kernel and its derivative rules.
 *
 * <p>For y = f(x₀, x₁, …) the rules record, on the same tape, the action of the partial Jacobian
 * ∂y/∂xᵢ on a tangent and of its transpose on an adjoint. Returning null states that the partial
 * derivative is zero. Implementations are enums or records, so that equal operations on equal
 * inputs are recorded once.
 */
public interface Primitive {

  /** The name shown in listings and errors. */
  String label();

  /**
   * Computes the result.
   *
   * @param in the operands as {@link #prepared}, not written
   * @param out where the result goes, all of it written; when {@link Operand#accumulate} is set
   *     (only for results that sum over the batch's rows) it is added to what is there
   */
  void forward(Kernels kernels, Operand[] in, Operand out, Scratch scratch);

  /**
   * Returns the value that {@link #forward} reads in place of input i, recorded before this
   * primitive: the input itself, or one computed from it that a program needs once for all rows of
   * the batch and, while the input stays, for all runs.
   */
  default Var prepared(int i, Var input) {
    return input;
  }

  /**
   * Records (∂y/∂xᵢ)·t.
   *
   * @param y this primitive's result
   * @param i which input
   * @param t tangent with the shape of input i
   * @return tangent with the shape of y or one that broadcasts to it, or null for zero
   */
  Var jvp(Var y, int i, Var t);

  /**
   * Records (∂y/∂xᵢ)ᵀ·g.
   *
   * @param y this primitive's result
   * @param i which input
   * @param g adjoint with the shape of y
   * @return adjoint with the shape of input i, or null for zero
   */
  Var vjp(Var y, int i, Var g);

  /** Whether the result may be written over input i, given that it has the same size. */
  default boolean mayOverwrite(int i) {
    return false;
  }
}
