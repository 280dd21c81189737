package io.geodesic.commons.kernel;

import java.util.Arrays;
import java.util.SplittableRandom;

/** A random product: shapes, strides, offsets, factors and operands, as data. */
final class MatrixCase {

  private static final double[] FACTORS = {1, 1, 0, -1, 0.5, 0.3, -1.7};

  final boolean transposeA;
  final boolean transposeB;
  final int m;
  final int n;
  final int k;
  final double alpha;
  final double beta;
  final double[] a;
  final int aOffset;
  final int lda;
  final double[] b;
  final int bOffset;
  final int ldb;
  final double[] c;
  final int cOffset;
  final int ldc;

  MatrixCase(long seed, int m, int n, int k) {
    SplittableRandom random = new SplittableRandom(seed);
    this.m = m;
    this.n = n;
    this.k = k;
    transposeA = random.nextBoolean();
    transposeB = random.nextBoolean();
    alpha = FACTORS[random.nextInt(FACTORS.length)];
    beta = FACTORS[random.nextInt(FACTORS.length)];
    aOffset = random.nextInt(4);
    bOffset = random.nextInt(4);
    cOffset = random.nextInt(4);
    lda = (transposeA ? m : k) + random.nextInt(3);
    ldb = (transposeB ? k : n) + random.nextInt(3);
    ldc = Math.max(n, m) + random.nextInt(3);
    a = KernelArrays.any(random, end(aOffset, lda, transposeA ? k : m, transposeA ? m : k));
    b = KernelArrays.any(random, end(bOffset, ldb, transposeB ? n : k, transposeB ? k : n));
    c = KernelArrays.any(random, end(cOffset, ldc, Math.max(m, n), n));
  }

  /** Arrays end with the last entry, so that reading past it fails. */
  private static int end(int offset, int ld, int rows, int columns) {
    return offset + Math.max(0, (rows - 1) * ld) + columns;
  }

  double[] gemm(Kernels kernels) {
    double[] out = c.clone();
    kernels.gemm(
        transposeA,
        transposeB,
        m,
        n,
        k,
        alpha,
        a,
        aOffset,
        lda,
        b,
        bOffset,
        ldb,
        beta,
        out,
        cOffset,
        ldc);
    return out;
  }

  double[] affine(Kernels kernels) {
    double[] x = Arrays.copyOf(a, end(aOffset, k + 1, m, k));
    double[] w = Arrays.copyOf(b, end(bOffset, n + 1, k, n));
    double[] bias = Arrays.copyOf(c, n + cOffset);
    double[] out = c.clone();
    kernels.affine(m, n, k, x, aOffset, k + 1, w, bOffset, n + 1, bias, cOffset, out, cOffset, ldc);
    return out;
  }

  /** The product with alpha = 1 and an A by rows, B packed first or not. */
  double[] plain(Kernels kernels, boolean packed) {
    double[] x = Arrays.copyOf(a, end(aOffset, k + 1, m, k));
    double[] out = c.clone();
    if (packed) {
      double[] p = pack(kernels);
      kernels.gemmPacked(m, n, k, x, aOffset, k + 1, p, 2, beta, out, cOffset, ldc);
    } else {
      kernels.gemm(
          false,
          transposeB,
          m,
          n,
          k,
          1,
          x,
          aOffset,
          k + 1,
          b,
          bOffset,
          ldb,
          beta,
          out,
          cOffset,
          ldc);
    }
    return out;
  }

  /** The affine map with a packed W = op(B), bias from C. */
  double[] affinePacked(Kernels kernels) {
    double[] x = Arrays.copyOf(a, end(aOffset, k + 1, m, k));
    double[] bias = Arrays.copyOf(c, n + cOffset);
    double[] out = c.clone();
    double[] p = pack(kernels);
    kernels.affinePacked(m, n, k, x, aOffset, k + 1, p, 2, bias, cOffset, out, cOffset, ldc);
    return out;
  }

  private double[] pack(Kernels kernels) {
    double[] packed = new double[2 + kernels.packedLength(k, n)];
    Arrays.fill(packed, Double.NaN);
    kernels.pack(transposeB, k, n, b, bOffset, ldb, packed, 2);
    return packed;
  }

  double[] rankUpdate(Kernels kernels) {
    double[] x = Arrays.copyOf(a, end(aOffset, n + 1, k, n));
    double[] out = c.clone();
    kernels.rankUpdate(n, k, alpha, x, aOffset, n + 1, beta, out, cOffset, ldc);
    return out;
  }

  @Override
  public String toString() {
    return String.format(
        "%s%s m=%d n=%d k=%d alpha=%s beta=%s",
        transposeA ? "T" : "N", transposeB ? "T" : "N", m, n, k, alpha, beta);
  }
}
