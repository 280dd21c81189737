package io.geodesic.commons.kernel;

import static io.geodesic.commons.kernel.KernelArrays.assertSameBits;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MatrixKernelsTest {

  private final Kernels scalar = new ScalarKernels();
  private final Kernels vector = TestKernels.vector();

  @Property(tries = 500)
  void scalarGemmEqualsTripleLoop(
      @ForAll long seed,
      @ForAll @IntRange(max = 20) int m,
      @ForAll @IntRange(max = 20) int n,
      @ForAll @IntRange(max = 20) int k) {
    MatrixCase product = new MatrixCase(seed, m, n, k);
    assertSameBits(NaiveKernels.gemm(product), product.gemm(scalar), product.toString());
  }

  @Property(tries = 1500)
  void vectorEqualsScalar(
      @ForAll long seed,
      @ForAll @IntRange(max = 75) int m,
      @ForAll @IntRange(max = 75) int n,
      @ForAll @IntRange(max = 40) int k) {
    assertVectorEqualsScalar(new MatrixCase(seed, m, n, k));
  }

  /** Shapes across the block limits: 128 deep, 96 rows, 512 columns. */
  @ParameterizedTest
  @CsvSource({
    "1, 64, 64",
    "256, 6, 64",
    "6, 64, 300",
    "64, 6, 300",
    "64, 17, 129",
    "97, 530, 5",
    "200, 33, 257",
    "5, 1100, 2",
    "250, 250, 3"
  })
  void vectorEqualsScalarAcrossBlocks(int m, int n, int k) {
    for (int seed = 0; seed < 12; seed++) {
      assertVectorEqualsScalar(new MatrixCase(seed, m, n, k));
    }
  }

  private void assertVectorEqualsScalar(MatrixCase product) {
    assertSameBits(product.gemm(scalar), product.gemm(vector), "gemm " + product);
    assertSameBits(product.affine(scalar), product.affine(vector), "affine " + product);
    assertSameBits(product.rankUpdate(scalar), product.rankUpdate(vector), "rank " + product);
    assertSameBits(product.plain(scalar, false), product.plain(vector, true), "packed " + product);
    assertSameBits(product.affinePacked(scalar), product.affinePacked(vector), "bias " + product);
  }

  @Property(tries = 200)
  void scalarProductsWithPackedFactorEqualThoseWithout(
      @ForAll long seed, @ForAll @IntRange(max = 20) int m, @ForAll @IntRange(max = 20) int n) {
    MatrixCase product = new MatrixCase(seed, m, n, 9);
    assertSameBits(product.plain(scalar, false), product.plain(scalar, true), product.toString());
    if (!product.transposeB && product.ldb == n + 1) {
      assertSameBits(product.affine(scalar), product.affinePacked(scalar), product.toString());
    }
  }

  @Property(tries = 200)
  void affineEqualsGemmOnRowsOfBias(
      @ForAll long seed, @ForAll @IntRange(max = 20) int m, @ForAll @IntRange(max = 20) int n) {
    MatrixCase product = new MatrixCase(seed, m, n, 7);
    double[] x = Arrays.copyOf(product.a, m * 7);
    double[] w = Arrays.copyOf(product.b, 7 * n);
    double[] bias = Arrays.copyOf(product.c, n);
    double[] expected = new double[m * n];
    for (int i = 0; i < m; i++) {
      System.arraycopy(bias, 0, expected, i * n, n);
    }
    scalar.gemm(false, false, m, n, 7, 1, x, 0, 7, w, 0, n, 1, expected, 0, n);
    double[] actual = new double[m * n];
    scalar.affine(m, n, 7, x, 0, 7, w, 0, n, bias, 0, actual, 0, n);
    assertSameBits(expected, actual, product.toString());
  }

  @Property(tries = 200)
  void rankUpdateIsTheLowerTriangleOfGemmMirrored(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int n) {
    MatrixCase product = new MatrixCase(seed, n, n, 6);
    double[] a = Arrays.copyOf(product.a, 6 * n);
    double[] full = Arrays.copyOf(product.c, n * n);
    double[] actual = full.clone();
    scalar.gemm(true, false, n, n, 6, product.alpha, a, 0, n, a, 0, n, product.beta, full, 0, n);
    scalar.rankUpdate(n, 6, product.alpha, a, 0, n, product.beta, actual, 0, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        assertEquals(full[i * n + j], actual[i * n + j]);
        assertEquals(full[i * n + j], actual[j * n + i]);
      }
    }
  }
}
