package io.geodesic.commons.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

/** The p-values belong to fixed seeds: a test here passes always or never. */
class RandomStreamTest {

  private static final double LEAST_P = 1e-3;

  @Test
  void uniformsPassKolmogorovSmirnov() {
    assertFollows(new UniformRealDistribution(0, 1), RandomStream::nextDouble);
  }

  @Test
  void gaussiansPassKolmogorovSmirnov() {
    assertFollows(new NormalDistribution(), RandomStream::nextGaussian);
  }

  private static void assertFollows(
      RealDistribution distribution, ToDoubleFunction<RandomStream> draw) {
    for (int index = 0; index < 5; index++) {
      RandomStream stream = new RandomStreams(7).stream("test", index);
      double[] sample = new double[20_000];
      for (int i = 0; i < sample.length; i++) {
        sample[i] = draw.applyAsDouble(stream);
      }
      double p = new KolmogorovSmirnovTest().kolmogorovSmirnovTest(distribution, sample);
      assertTrue(p > LEAST_P, "p = " + p);
    }
  }

  /** Cells as narrow as the ziggurat's layers, beyond 3.44 the tail's own. */
  @Test
  void gaussiansPassChiSquareInCoreWedgesAndTails() {
    int cells = 400;
    int n = 4_000_000;
    double[] expected = new double[cells];
    long[] observed = new long[cells];
    NormalDistribution normal = new NormalDistribution();
    for (int i = 0; i < cells; i++) {
      double left = i == 0 ? Double.NEGATIVE_INFINITY : -4 + 0.02 * i;
      double right = i == cells - 1 ? Double.POSITIVE_INFINITY : -4 + 0.02 * (i + 1);
      expected[i] = n * (normal.cumulativeProbability(right) - normal.cumulativeProbability(left));
    }
    RandomStream stream = new RandomStreams(11).stream("normal");
    for (int i = 0; i < n; i++) {
      int cell = (int) Math.floor((stream.nextGaussian() + 4) / 0.02);
      observed[Math.max(0, Math.min(cells - 1, cell))]++;
    }
    double p = new ChiSquareTest().chiSquareTest(expected, observed);
    assertTrue(p > LEAST_P, "p = " + p);
  }

  @Test
  void boundedIntegersPassChiSquare() {
    for (int bound : new int[] {2, 3, 10, 100, 1000}) {
      double[] expected = new double[bound];
      long[] observed = new long[bound];
      Arrays.fill(expected, 1000);
      RandomStream stream = new RandomStreams(13).stream("integers", bound);
      for (int i = 0; i < 1000 * bound; i++) {
        observed[stream.nextInt(bound)]++;
      }
      double p = new ChiSquareTest().chiSquareTest(expected, observed);
      assertTrue(p > LEAST_P, "bound " + bound + ", p = " + p);
    }
  }

  @Test
  void everyPermutationOfFourIsEquallyLikely() {
    long[] observed = new long[4 * 4 * 4 * 4];
    RandomStream stream = new RandomStreams(17).stream("shuffle");
    int n = 48_000;
    for (int i = 0; i < n; i++) {
      int[] items = {0, 1, 2, 3};
      stream.shuffle(items);
      observed[((items[0] * 4 + items[1]) * 4 + items[2]) * 4 + items[3]]++;
    }
    long[] seen = Arrays.stream(observed).filter(count -> count > 0).toArray();
    double[] expected = new double[24];
    Arrays.fill(expected, n / 24.0);
    assertEquals(24, seen.length);
    assertTrue(new ChiSquareTest().chiSquareTest(expected, seen) > LEAST_P);
  }

  @Property(tries = 200)
  void restoredStreamContinuesBitForBit(@ForAll @IntRange(max = 300) int before) {
    RandomStream stream = new RandomStreams(23).stream("resume", before);
    for (int i = 0; i < before; i++) {
      drawAnything(stream, i);
    }
    byte[] state = stream.save();
    RandomStream resumed = new RandomStreams(99).stream("other");
    drawAnything(resumed, 2);
    resumed.restore(state);
    for (int i = 0; i < 300; i++) {
      assertEquals(drawAnything(stream, i), drawAnything(resumed, i));
    }
  }

  private static long drawAnything(RandomStream stream, int i) {
    return switch (i % 4) {
      case 0 -> stream.nextLong();
      case 1 -> Double.doubleToRawLongBits(stream.nextGaussian());
      case 2 -> stream.nextInt(10);
      default -> Double.doubleToRawLongBits(stream.nextDouble());
    };
  }

  @Test
  void fillsEqualSingleDraws() {
    double[] filled = new double[60];
    RandomStream a = new RandomStreams(1).stream("fill");
    a.fillGaussian(filled, 10, 20);
    a.fillUniform(filled, 30, 20);
    RandomStream b = new RandomStreams(1).stream("fill");
    double[] single = new double[60];
    for (int i = 10; i < 50; i++) {
      single[i] = i < 30 ? b.nextGaussian() : b.nextDouble();
    }
    assertArrayEquals(single, filled, 0.0);
  }

  /** Golden: written by this class once; recorded runs depend on these bits. */
  @Test
  void drawsAreFrozen() {
    RandomStream stream = new RandomStreams(42).stream("golden");
    StringBuilder drawn = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      drawn.append(Double.toHexString(stream.nextGaussian())).append(' ');
      drawn.append(Double.toHexString(stream.nextDouble())).append(' ');
      drawn.append(stream.nextInt(1000)).append(' ');
    }
    int[] items = {0, 1, 2, 3, 4, 5, 6, 7};
    stream.shuffle(items);
    drawn.append(Arrays.toString(items));
    String golden =
        "0x1.69583cf616d85p0 0x1.185310d2d248ep-2 698 0x1.ece55c5476e6ep-1 0x1.c9d3f31995fdep-1 "
            + "294 0x1.8f5d491b3a1bcp-3 0x1.0f64f23eaf6f6p-1 17 [0, 7, 5, 2, 1, 3, 4, 6]";
    assertEquals(golden, drawn.toString());
  }

  /** Golden sum over wedges and tail as well, where the library functions enter. */
  @Test
  void manyGaussiansAreFrozen() {
    RandomStream stream = new RandomStreams(42).stream("golden");
    long bits = 0;
    for (int i = 0; i < 1_000_000; i++) {
      bits = 31 * bits + Double.doubleToRawLongBits(stream.nextGaussian());
    }
    assertEquals(283282207963870748L, bits);
  }

  @Test
  void badArgumentsAreNamed() {
    RandomStream stream = new RandomStreams(1).stream("bad");
    assertEquals(
        "bound is 0; must be at least 1",
        assertThrows(IllegalArgumentException.class, () -> stream.nextInt(0)).getMessage());
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> stream.restore(new byte[3]));
    assertTrue(e.getMessage().startsWith("state of a random stream has 3 bytes"), e.getMessage());
  }
}
