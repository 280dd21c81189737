package io.geodesic.commons.kernel;

/** Matrix products: general, with bias, symmetric, and with a packed factor. */
interface MatrixKernels {

  /**
   * General matrix product C ← α·op(A)·op(B) + β·C with op(A) m×k and op(B) k×n.
   *
   * <p>Order per element: c starts at β·c (at +0 when β = 0, C is then not read), and for l = 0, …,
   * k−1 in this order c ← fma(α·a<sub>il</sub>, b<sub>lj</sub>, c).
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

  /**
   * Affine map Y ← X·W + 1·biasᵀ with X m×k, W k×n and bias of n entries.
   *
   * <p>Order per element: y starts at bias<sub>j</sub>, and for l = 0, …, k−1 in this order y ←
   * fma(x<sub>il</sub>, w<sub>lj</sub>, y).
   */
  void affine(
      int m,
      int n,
      int k,
      double[] x,
      int xOffset,
      int ldx,
      double[] w,
      int wOffset,
      int ldw,
      double[] bias,
      int biasOffset,
      double[] y,
      int yOffset,
      int ldy);

  /**
   * Symmetric rank-k update C ← α·AᵀA + β·C with A k×n and C n×n, exactly symmetric afterwards.
   *
   * <p>Only the lower triangle of C is read; it is computed and mirrored. Order per element with i
   * ≥ j: c starts at β·c (at +0 when β = 0), and for l = 0, …, k−1 in this order c ←
   * fma(α·a<sub>li</sub>, a<sub>lj</sub>, c).
   */
  void rankUpdate(
      int n,
      int k,
      double alpha,
      double[] a,
      int aOffset,
      int lda,
      double beta,
      double[] c,
      int cOffset,
      int ldc);

  /** Returns the numbers that {@link #pack} writes for a k×n matrix. */
  int packedLength(int k, int n);

  /**
   * Packs op(B), k×n, in the layout that suits this provider's products: worth it when one matrix
   * multiplies several.
   *
   * @param transpose whether B is stored n×k (op(B) = Bᵀ) rather than k×n
   * @param packed receives {@link #packedLength} numbers, for {@link #gemmPacked} and {@link
   *     #affinePacked} of the same provider with the same k and n
   */
  void pack(
      boolean transpose,
      int k,
      int n,
      double[] b,
      int bOffset,
      int ldb,
      double[] packed,
      int packedOffset);

  /**
   * Product with a packed matrix, C ← A·B + β·C with A m×k; to the last bit what {@link #gemm} with
   * α = 1 computes.
   */
  void gemmPacked(
      int m,
      int n,
      int k,
      double[] a,
      int aOffset,
      int lda,
      double[] packed,
      int packedOffset,
      double beta,
      double[] c,
      int cOffset,
      int ldc);

  /** Affine map with a packed W; to the last bit what {@link #affine} computes. */
  void affinePacked(
      int m,
      int n,
      int k,
      double[] x,
      int xOffset,
      int ldx,
      double[] packed,
      int packedOffset,
      double[] bias,
      int biasOffset,
      double[] y,
      int yOffset,
      int ldy);
}
