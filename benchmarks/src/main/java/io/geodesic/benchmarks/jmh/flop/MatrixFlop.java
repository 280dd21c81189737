package io.geodesic.benchmarks.jmh.flop;

/** Operations of dense linear algebra (Golub and Van Loan 2013); counts round down. */
public final class MatrixFlop {

  private MatrixFlop() {}

  /** C ← A·B with m×n results over k terms: 2mnk. */
  public static long product(long m, long n, long k) {
    return 2 * m * n * k;
  }

  /** A symmetric n×n result over k terms, one half and the diagonal: n(n + 1)k. */
  public static long symmetricProduct(long n, long k) {
    return n * (n + 1) * k;
  }

  /** A Cholesky factor: n³/3. */
  public static long cholesky(long n) {
    return n * n * n / 3;
  }

  /** A Cholesky factor and from it the inverse: n³. */
  public static long choleskyInverse(long n) {
    return n * n * n;
  }

  /** Both triangular solves with a Cholesky factor: 2n². */
  public static long choleskySolve(long n) {
    return 2 * n * n;
  }

  /** All eigenvalues and eigenvectors of a symmetric matrix by the QR algorithm: 9n³. */
  public static long symmetricEigen(long n) {
    return 9 * n * n * n;
  }
}
