package io.geodesic.commons.kernel;

import static io.geodesic.commons.kernel.KernelArrays.assertSameBits;

import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class ArithmeticKernelsTest {

  private final Kernels[] providers = {new ScalarKernels(), TestKernels.vector()};

  /** A kernel of two runs. */
  @FunctionalInterface
  private interface Binary {
    void apply(
        Kernels k, int n, double[] x, int xFrom, double[] y, int yFrom, double[] out, int outFrom);
  }

  /** A kernel of m rows and a row or column vector. */
  @FunctionalInterface
  private interface Broadcast {
    void apply(Kernels k, int m, int n, double[] x, double[] v, double[] out);
  }

  @Property(tries = 300)
  void elementwiseOperationsFollowTheirFormulas(
      @ForAll long seed, @ForAll @IntRange(max = 70) int n) {
    check(seed, n, Kernels::add, (x, y) -> x + y);
    check(seed, n, Kernels::subtract, (x, y) -> x - y);
    check(seed, n, Kernels::multiply, (x, y) -> x * y);
    check(seed, n, Kernels::min, Math::min);
    check(seed, n, Kernels::max, Math::max);
    check(
        seed,
        n,
        (k, m, x, xo, y, yo, out, oo) -> k.scale(m, -0.3, x, xo, out, oo),
        (x, y) -> -0.3 * x);
    check(seed, n, (k, m, x, xo, y, yo, out, oo) -> k.fill(m, 2.5, out, oo), (x, y) -> 2.5);
  }

  private void check(long seed, int n, Binary kernel, DoubleBinaryOperator formula) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] x = KernelArrays.any(random, n + 1);
    double[] y = KernelArrays.any(random, n + 2);
    double[] expected = new double[n + 3];
    for (int i = 0; i < n; i++) {
      expected[3 + i] = formula.applyAsDouble(x[1 + i], y[2 + i]);
    }
    for (Kernels k : providers) {
      double[] out = new double[n + 3];
      kernel.apply(k, n, x, 1, y, 2, out, 3);
      assertSameBits(expected, out, k.name());
      double[] inPlace = new double[n + 3];
      System.arraycopy(x, 1, inPlace, 3, n);
      kernel.apply(k, n, inPlace, 3, y, 2, inPlace, 3);
      assertSameBits(expected, inPlace, k.name() + " in place");
    }
  }

  @Property(tries = 300)
  void axpyIsAFusedMultiplyAdd(@ForAll long seed, @ForAll @IntRange(max = 70) int n) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] x = KernelArrays.any(random, n);
    double[] y = KernelArrays.any(random, n + 1);
    double[] expected = y.clone();
    for (int i = 0; i < n; i++) {
      expected[1 + i] = Math.fma(0.7, x[i], y[1 + i]);
    }
    for (Kernels k : providers) {
      double[] actual = y.clone();
      k.axpy(n, 0.7, x, 0, actual, 1);
      assertSameBits(expected, actual, k.name());
    }
  }

  @Property(tries = 300)
  void broadcastsFollowTheirFormulas(
      @ForAll long seed, @ForAll @IntRange(max = 9) int m, @ForAll @IntRange(max = 20) int n) {
    checkRows(
        seed, m, n, true, (k, r, c, x, v, out) -> k.addRow(r, c, x, 0, v, 0, out, 0), Double::sum);
    checkRows(
        seed,
        m,
        n,
        true,
        (k, r, c, x, v, out) -> k.multiplyRow(r, c, x, 0, v, 0, out, 0),
        (x, y) -> x * y);
    checkRows(
        seed,
        m,
        n,
        false,
        (k, r, c, x, v, out) -> k.addColumn(r, c, x, 0, v, 0, out, 0),
        Double::sum);
    checkRows(
        seed,
        m,
        n,
        false,
        (k, r, c, x, v, out) -> k.multiplyColumn(r, c, x, 0, v, 0, out, 0),
        (x, y) -> x * y);
  }

  private void checkRows(
      long seed, int m, int n, boolean row, Broadcast kernel, DoubleBinaryOperator formula) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] x = KernelArrays.any(random, m * n);
    double[] v = KernelArrays.any(random, Math.max(m, n));
    double[] expected = new double[m * n];
    for (int i = 0; i < m * n; i++) {
      expected[i] = formula.applyAsDouble(x[i], v[row ? i % n : i / n]);
    }
    for (Kernels k : providers) {
      double[] out = new double[m * n];
      kernel.apply(k, m, n, x, v, out);
      assertSameBits(expected, out, k.name());
      double[] inPlace = x.clone();
      kernel.apply(k, m, n, inPlace, v, inPlace);
      assertSameBits(expected, inPlace, k.name() + " in place");
    }
  }
}
