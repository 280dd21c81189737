package io.geodesic.benchmarks.jmh.flop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Against the loops of the textbook algorithms. */
final class MatrixFlopTest {

  private static final int N = 200;

  /** Lower-order terms are left out of the counts: 3/N of the leading one at most. */
  private static final double LOWER_ORDER = 3.0 / N;

  @Test
  void productsAreExact() {
    assertEquals(2 * 3 * 5 * 7, MatrixFlop.product(3, 5, 7));
    long lower = 0;
    for (int i = 0; i < 9; i++) {
      for (int j = 0; j <= i; j++) {
        lower += 2 * 4;
      }
    }
    assertEquals(lower, MatrixFlop.symmetricProduct(9, 4));
  }

  @Test
  void choleskyCountsItsInnerProducts() {
    long flop = 0;
    for (int i = 0; i < N; i++) {
      for (int j = 0; j <= i; j++) {
        flop += 2L * j + 1;
      }
    }
    assertEquals(1, (double) MatrixFlop.cholesky(N) / flop, LOWER_ORDER);
  }

  /** L⁻¹ column by column, and L⁻ᵀL⁻¹, one half of it. */
  @Test
  void inverseIsThreeTimesTheFactor() {
    long flop = MatrixFlop.cholesky(N);
    for (int j = 0; j < N; j++) {
      for (int i = j; i < N; i++) {
        flop += 2L * (i - j);
      }
    }
    for (int i = 0; i < N; i++) {
      for (int j = 0; j <= i; j++) {
        flop += 2L * (N - i);
      }
    }
    assertEquals(1, (double) MatrixFlop.choleskyInverse(N) / flop, LOWER_ORDER);
  }

  @Test
  void solvesAreTwoTriangles() {
    long flop = 0;
    for (int i = 0; i < N; i++) {
      flop += 2 * (2L * i + 1);
    }
    assertEquals(flop, MatrixFlop.choleskySolve(N));
  }
}
