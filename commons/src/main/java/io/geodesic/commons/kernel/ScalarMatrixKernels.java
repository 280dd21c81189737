package io.geodesic.commons.kernel;

/**
 * Matrix products as plain loops: row by row, so that the inner loop runs over contiguous memory.
 */
interface ScalarMatrixKernels extends MatrixKernels {

  @Override
  default void gemm(
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
      int ldc) {
    int aRow = transposeA ? 1 : lda;
    int aStep = transposeA ? lda : 1;
    for (int i = 0; i < m; i++) {
      int row = cOffset + i * ldc;
      start(n, beta, c, row);
      if (transposeB) {
        dots(n, k, alpha, a, aOffset + i * aRow, aStep, b, bOffset, ldb, c, row);
      } else {
        updates(n, k, alpha, a, aOffset + i * aRow, aStep, b, bOffset, ldb, c, row);
      }
    }
  }

  @Override
  default void affine(
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
      int ldy) {
    for (int i = 0; i < m; i++) {
      int row = yOffset + i * ldy;
      System.arraycopy(bias, biasOffset, y, row, n);
      updates(n, k, 1, x, xOffset + i * ldx, 1, w, wOffset, ldw, y, row);
    }
  }

  @Override
  default void rankUpdate(
      int n,
      int k,
      double alpha,
      double[] a,
      int aOffset,
      int lda,
      double beta,
      double[] c,
      int cOffset,
      int ldc) {
    for (int i = 0; i < n; i++) {
      int row = cOffset + i * ldc;
      start(i + 1, beta, c, row);
      updates(i + 1, k, alpha, a, aOffset + i, lda, a, aOffset, lda, c, row);
      for (int j = 0; j < i; j++) {
        c[cOffset + j * ldc + i] = c[row + j];
      }
    }
  }

  /** The packed matrix is op(B) itself, row-major. */
  @Override
  default int packedLength(int k, int n) {
    return k * n;
  }

  @Override
  default void pack(
      boolean transpose,
      int k,
      int n,
      double[] b,
      int bOffset,
      int ldb,
      double[] packed,
      int packedOffset) {
    for (int l = 0; l < k; l++) {
      int to = packedOffset + l * n;
      for (int j = 0; j < n; j++) {
        packed[to + j] = b[transpose ? bOffset + j * ldb + l : bOffset + l * ldb + j];
      }
    }
  }

  @Override
  default void gemmPacked(
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
      int ldc) {
    gemm(false, false, m, n, k, 1, a, aOffset, lda, packed, packedOffset, n, beta, c, cOffset, ldc);
  }

  @Override
  default void affinePacked(
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
      int ldy) {
    affine(m, n, k, x, xOffset, ldx, packed, packedOffset, n, bias, biasOffset, y, yOffset, ldy);
  }

  /** Sets a row of C to where its accumulation starts: β·c, or +0 without reading when β = 0. */
  private static void start(int n, double beta, double[] c, int cOffset) {
    for (int j = 0; j < n; j++) {
      c[cOffset + j] = beta == 0 ? 0 : beta * c[cOffset + j];
    }
  }

  /** Accumulates one row of C as k scaled rows of B. */
  private static void updates(
      int n,
      int k,
      double alpha,
      double[] a,
      int aOffset,
      int aStep,
      double[] b,
      int bOffset,
      int ldb,
      double[] c,
      int cOffset) {
    for (int l = 0; l < k; l++) {
      double scaled = alpha * a[aOffset + l * aStep];
      int from = bOffset + l * ldb;
      for (int j = 0; j < n; j++) {
        c[cOffset + j] = Math.fma(scaled, b[from + j], c[cOffset + j]);
      }
    }
  }

  /** Accumulates one row of C as n inner products with the rows of the stored B (op(B) = Bᵀ). */
  private static void dots(
      int n,
      int k,
      double alpha,
      double[] a,
      int aOffset,
      int aStep,
      double[] b,
      int bOffset,
      int ldb,
      double[] c,
      int cOffset) {
    for (int j = 0; j < n; j++) {
      double sum = c[cOffset + j];
      int from = bOffset + j * ldb;
      for (int l = 0; l < k; l++) {
        sum = Math.fma(alpha * a[aOffset + l * aStep], b[from + l], sum);
      }
      c[cOffset + j] = sum;
    }
  }
}
