package io.geodesic.commons.linalg;

/** Thrown when a Cholesky factorization meets a pivot that is not positive. */
public final class NotPositiveDefiniteException extends ArithmeticException {

  private static final long serialVersionUID = 1L;

  private final int index;
  private final double pivot;

  /**
   * Creates the exception.
   *
   * @param index index of the row where the factorization broke down, from 0
   * @param pivot the pivot found there: zero, negative, infinite or NaN
   */
  public NotPositiveDefiniteException(int index, double pivot) {
    super("matrix is not positive definite: pivot " + index + " is " + pivot);
    this.index = index;
    this.pivot = pivot;
  }

  /** Returns the index of the row where the factorization broke down. */
  public int index() {
    return index;
  }

  /** Returns the pivot found there. */
  public double pivot() {
    return pivot;
  }
}
