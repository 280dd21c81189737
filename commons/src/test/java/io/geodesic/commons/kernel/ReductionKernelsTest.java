package io.geodesic.commons.kernel;

import static io.geodesic.commons.kernel.KernelArrays.assertSameBits;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class ReductionKernelsTest {

  private final Kernels scalar = new ScalarKernels();
  private final Kernels vector = TestKernels.vector();

  @Property(tries = 500)
  void sumAndDotFollowTheStatedOrder(
      @ForAll long seed,
      @ForAll @IntRange(max = 300) int n,
      @ForAll @IntRange(max = 3) int xOffset,
      @ForAll @IntRange(max = 3) int yOffset) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] x = KernelArrays.any(random, xOffset + n);
    double[] y = KernelArrays.any(random, yOffset + n);
    double[] expected = {
      NaiveKernels.sum(x, xOffset, n), NaiveKernels.dot(x, xOffset, y, yOffset, n)
    };
    for (Kernels kernels : new Kernels[] {scalar, vector}) {
      double[] actual = {kernels.sum(x, xOffset, n), kernels.dot(x, xOffset, y, yOffset, n)};
      assertSameBits(expected, actual, kernels.name());
    }
  }

  @Property(tries = 500)
  void columnAndRowSumsFollowTheStatedOrder(
      @ForAll long seed,
      @ForAll @IntRange(max = 30) int m,
      @ForAll @IntRange(max = 70) int n,
      @ForAll @IntRange(max = 2) int gap) {
    SplittableRandom random = new SplittableRandom(seed);
    int ld = n + gap;
    double[] x = KernelArrays.any(random, 1 + Math.max(0, (m - 1) * ld) + n);
    double[] columns = KernelArrays.any(random, 2 + n);
    double beta = new double[] {0, 1, -0.3}[random.nextInt(3)];
    for (Kernels kernels : new Kernels[] {scalar, vector}) {
      double[] out = columns.clone();
      kernels.columnSums(m, n, x, 1, ld, beta, out, 2);
      assertSameBits(naiveColumnSums(m, n, x, ld, beta, columns), out, kernels.name());
      double[] rows = new double[m];
      kernels.rowSums(m, n, x, 1, ld, rows, 0);
      assertSameBits(naiveRowSums(m, n, x, ld), rows, kernels.name());
    }
  }

  private static double[] naiveColumnSums(
      int m, int n, double[] x, int ld, double beta, double[] start) {
    double[] out = start.clone();
    for (int j = 0; j < n; j++) {
      double sum = beta == 0 ? 0 : beta * start[2 + j];
      for (int i = 0; i < m; i++) {
        sum += x[1 + i * ld + j];
      }
      out[2 + j] = sum;
    }
    return out;
  }

  private static double[] naiveRowSums(int m, int n, double[] x, int ld) {
    double[] out = new double[m];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        out[i] += x[1 + i * ld + j];
      }
    }
    return out;
  }
}
