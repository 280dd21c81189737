package io.geodesic.commons.kernel;

/** Matrix products by register tiles over packed panels. */
interface VectorMatrixKernels extends MatrixKernels {

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
    VectorStart.scale(m, n, k, beta, c, cOffset, ldc);
    VectorProduct product = VectorProduct.ofThread();
    boolean exchanged =
        transposeA && !transposeB && alpha == 1 && VectorPanel.fill(n) < VectorPanel.fill(m);
    if (exchanged) {
      product.a.set(b, bOffset, ldb, true, alpha);
      product.b.set(a, aOffset, lda, false);
    } else {
      product.a.set(a, aOffset, lda, transposeA, alpha);
      product.b.set(b, bOffset, ldb, transposeB);
    }
    product.c.set(c, cOffset, exchanged ? 1 : ldc, exchanged ? ldc : 1, false);
    if (beta == 0) {
      product.c.startFrom(VectorStart.ZERO, 0, 0);
    }
    product.run(exchanged ? n : m, exchanged ? m : n, k);
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
    VectorStart.broadcast(m, n, k, bias, biasOffset, y, yOffset, ldy);
    VectorProduct product = VectorProduct.ofThread();
    product.a.set(x, xOffset, ldx, false, 1);
    product.b.set(w, wOffset, ldw, false);
    product.c.set(y, yOffset, ldy, 1, false);
    product.c.startFrom(bias, biasOffset, 1);
    product.run(m, n, k);
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
    VectorStart.scale(n, n, k, beta, c, cOffset, ldc);
    VectorProduct product = VectorProduct.ofThread();
    product.a.set(a, aOffset, lda, true, alpha);
    product.b.set(a, aOffset, lda, false);
    product.c.set(c, cOffset, ldc, 1, true);
    if (beta == 0) {
      product.c.startFrom(VectorStart.ZERO, 0, 0);
    }
    product.run(n, n, k);
    VectorStart.mirror(n, c, cOffset, ldc);
  }

  @Override
  default int packedLength(int k, int n) {
    return k * VectorPanel.padded(n);
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
    VectorProduct product = VectorProduct.ofThread();
    product.b.set(b, bOffset, ldb, transpose);
    product.packAll(n, k, packed, packedOffset);
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
    VectorStart.scale(m, n, k, beta, c, cOffset, ldc);
    VectorProduct product = VectorProduct.ofThread();
    product.a.set(a, aOffset, lda, false, 1);
    product.c.set(c, cOffset, ldc, 1, false);
    if (beta == 0) {
      product.c.startFrom(VectorStart.ZERO, 0, 0);
    }
    product.runPacked(m, n, k, packed, packedOffset);
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
    VectorStart.broadcast(m, n, k, bias, biasOffset, y, yOffset, ldy);
    VectorProduct product = VectorProduct.ofThread();
    product.a.set(x, xOffset, ldx, false, 1);
    product.c.set(y, yOffset, ldy, 1, false);
    product.c.startFrom(bias, biasOffset, 1);
    product.runPacked(m, n, k, packed, packedOffset);
  }
}
