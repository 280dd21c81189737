package io.geodesic.reports.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PowerLawTest {

  private static final double[] SIZES = {112, 484, 1836, 5708, 25_864, 166_690};

  private static PowerLaw fit(double[] x, double[] y) {
    return PowerLaw.fit(x, y).orElseThrow();
  }

  @Property
  void exactPowerLawsAreRecovered(
      @ForAll @DoubleRange(min = -1, max = 4) double exponent,
      @ForAll @IntRange(min = -12, max = 3) int magnitude) {
    double[] y =
        Arrays.stream(SIZES).map(x -> Math.pow(10, magnitude) * Math.pow(x, exponent)).toArray();
    PowerLaw law = fit(SIZES, y);
    assertEquals(exponent, law.exponent().estimate(), 1e-9);
    assertTrue(law.exponent().upper() - law.exponent().lower() < 1e-5);
  }

  @Test
  void theIntervalCoversTheExponentOfNoisyTimesNineteenTimesOfTwenty() {
    Random random = new Random(7);
    int trials = 2000;
    int covered = 0;
    for (int trial = 0; trial < trials; trial++) {
      double[] y =
          Arrays.stream(SIZES)
              .map(x -> 1e-6 * Math.pow(x, 1.5) * Math.exp(0.2 * random.nextGaussian()))
              .toArray();
      var exponent = fit(SIZES, y).exponent();
      covered += exponent.lower() <= 1.5 && 1.5 <= exponent.upper() ? 1 : 0;
    }
    // Binomial with p = 0.95: five standard deviations are 0.024.
    assertEquals(0.95, (double) covered / trials, 0.025);
  }

  @Test
  void theFitIsTheClosedFormOfLeastSquares() {
    double[] y = {3, 1, 4, 1, 5, 9};
    double[] u = Arrays.stream(SIZES).map(Math::log).toArray();
    double[] v = Arrays.stream(y).map(Math::log).toArray();
    double meanU = DoubleStream.of(u).average().orElseThrow();
    double meanV = DoubleStream.of(v).average().orElseThrow();
    double above = 0;
    double below = 0;
    for (int i = 0; i < u.length; i++) {
      above += (u[i] - meanU) * (v[i] - meanV);
      below += (u[i] - meanU) * (u[i] - meanU);
    }
    assertEquals(above / below, fit(SIZES, y).exponent().estimate(), 1e-12);
  }

  @Test
  void twoSizesAreNoLaw() {
    assertEquals(Optional.empty(), PowerLaw.fit(new double[] {1, 2, 2}, new double[] {1, 2, 3}));
    assertEquals(Optional.empty(), PowerLaw.fit(new double[0], new double[0]));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void coordinatesMustBePositive(double value) {
    double[] good = {1, 2, 3};
    double[] bad = {1, 2, value};
    assertThrows(IllegalArgumentException.class, () -> PowerLaw.fit(good, bad));
    assertThrows(IllegalArgumentException.class, () -> PowerLaw.fit(bad, good));
    assertThrows(IllegalArgumentException.class, () -> PowerLaw.fit(good, new double[2]));
  }
}
