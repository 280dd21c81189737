package io.geodesic.commons.kernel;

import static io.geodesic.commons.kernel.KernelArrays.assertSameBits;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Equality of the providers over tails, offsets, aliasing and special arguments; the pull-backs.
 */
final class ElementaryKernelsTest {

  private final Kernels scalar = new ScalarKernels();
  private final Kernels vector = TestKernels.vector();

  @Property(tries = 1500)
  void vectorEqualsScalarInPlaceAndApart(
      @ForAll ElementaryFunction function,
      @ForAll long seed,
      @ForAll @IntRange(max = 600) int n,
      @ForAll @IntRange(max = 9) int offset) {
    double[] x = arguments(new SplittableRandom(seed), n + offset + 3);
    double[] expected = x.clone();
    function.run.apply(scalar, n, x, offset, expected, offset);
    double[] apart = x.clone();
    function.run.apply(vector, n, x, offset, apart, offset);
    assertSameBits(expected, apart, function.toString());
    double[] inPlace = x.clone();
    function.run.apply(vector, n, inPlace, offset, inPlace, offset);
    assertSameBits(expected, inPlace, function + " in place");
    double[] scalarInPlace = x.clone();
    function.run.apply(scalar, n, scalarInPlace, offset, scalarInPlace, offset);
    assertSameBits(expected, scalarInPlace, function + " in place");
  }

  /** Most functions' interesting range, with some of every bit pattern. */
  private static double[] arguments(SplittableRandom random, int n) {
    double[] x = KernelArrays.any(random, n);
    boolean wild = random.nextBoolean();
    for (int i = 0; i < n; i++) {
      switch (random.nextInt(wild ? 8 : 4)) {
        case 0 -> x[i] *= 30;
        case 1 -> x[i] = Math.abs(x[i]);
        case 4 -> x[i] *= 800;
        case 5 -> x[i] = Double.longBitsToDouble(random.nextLong());
        default -> {}
      }
    }
    return x;
  }

  @Property(tries = 600)
  void pullBacksFollowTheirFormulas(
      @ForAll long seed, @ForAll @IntRange(max = 70) int n, @ForAll @IntRange(max = 4) int offset) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] y = KernelArrays.any(random, n + offset);
    double[] g = KernelArrays.any(random, n + offset + 1);
    double[][] expected = new double[4][n];
    for (int i = 0; i < n; i++) {
      double v = y[offset + i];
      double h = g[offset + 1 + i];
      expected[0][i] = h * (1 - v * v);
      expected[1][i] = h * v * (1 - v);
      expected[2][i] = v > 0 ? h : h * (v + 1);
      expected[3][i] = v > 0 ? h : 0;
    }
    for (Kernels k : new Kernels[] {scalar, vector}) {
      double[][] actual = new double[4][n];
      k.tanhDerivative(n, y, offset, g, offset + 1, actual[0], 0);
      k.sigmoidDerivative(n, y, offset, g, offset + 1, actual[1], 0);
      k.eluDerivative(n, y, offset, g, offset + 1, actual[2], 0);
      k.reluDerivative(n, y, offset, g, offset + 1, actual[3], 0);
      for (int f = 0; f < 4; f++) {
        assertSameBits(expected[f], actual[f], k.name() + " pull-back " + f);
      }
      assertPullBacksMayOverwriteEitherInput(k, n, y, g, offset, expected[1]);
    }
  }

  private static void assertPullBacksMayOverwriteEitherInput(
      Kernels k, int n, double[] y, double[] g, int offset, double[] expected) {
    double[] overG = g.clone();
    k.sigmoidDerivative(n, y, offset, overG, offset + 1, overG, offset + 1);
    double[] overY = y.clone();
    k.sigmoidDerivative(n, overY, offset, g, offset + 1, overY, offset);
    double[] results = new double[n];
    System.arraycopy(overG, offset + 1, results, 0, n);
    assertSameBits(expected, results, "over g");
    System.arraycopy(overY, offset, results, 0, n);
    assertSameBits(expected, results, "over y");
  }
}
