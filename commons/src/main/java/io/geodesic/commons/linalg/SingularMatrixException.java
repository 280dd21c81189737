package io.geodesic.commons.linalg;

/** Thrown when a linear system has no unique solution. */
public final class SingularMatrixException extends ArithmeticException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception for a square matrix of the given dimension. */
  public SingularMatrixException(int dimension) {
    super("matrix of " + dimension + "×" + dimension + " is singular");
  }
}
