package io.geodesic.commons.kernel;

/**
 * The numerical kernels of the library: row-major {@code double} arrays with offsets and leading dimensions.
 *
 * <p>Every method states the order of its floating-point operations, and every provider follows it: {@link
 * ScalarKernels} and the Vector API provider agree to the last bit (NaN payloads aside) for any shape, so that results
 * depend neither on the SIMD width nor on the number of threads nor on the JDK. Matrices with leading dimension {@code
 * ld} hold element (i, j) at {@code offset + i·ld + j}. Unless a method says otherwise, outputs must not overlap inputs,
 * arguments are trusted (no bounds are checked beyond Java's own) and nothing is allocated in steady state.
 */
public interface Kernels {

  /** Returns the provider's name, for example {@code scalar} or {@code vector-512}. */
  String name();

  /**
   * General matrix product C ← α·op(A)·op(B) + β·C with op(A) m×k and op(B) k×n.
   *
   * <p>Order per element: c starts at β·c (at +0 when β = 0, C is then not read), and for l = 0, …, k−1 in this order
   * c ← fma(α·a<sub>il</sub>, b<sub>lj</sub>, c).
   *
   * @param transposeA whether A is stored k×m (op(A) = Aᵀ) rather than m×k
   * @param transposeB whether B is stored n×k (op(B) = Bᵀ) rather than k×n
   */
  void gemm(
      boolean transposeA,
      boolean transposeB,
      int m,
      int n,
      int k,
      double alpha,
      double[] a,
      int aOffset,
      int lda,
      double[] b,
      int bOffset,
      int ldb,
      double beta,
      double[] c,
      int cOffset,
      int ldc);
}
