package io.geodesic.commons.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SmoothingTest {

  private static final double[] CURVE = {4, 2, 6, 0};

  @Test
  void rollingMeanIsTheMeanOfTheLastPoints() {
    assertArrayEquals(new double[] {4, 3, 4, 3}, Smoothing.rollingMean(CURVE, 2), 1e-15);
    assertArrayEquals(new double[] {4, 3, 4, 3}, Smoothing.rollingMean(CURVE, 4), 1e-15);
    assertArrayEquals(CURVE, Smoothing.rollingMean(CURVE, 1));
  }

  @Test
  void rollingMeanForgetsWhatIsOutsideItsWindow() {
    double[] smooth = Smoothing.rollingMean(new double[] {Double.NaN, 1e300, 1, 3}, 2);
    assertEquals(2, smooth[3]);
  }

  @Test
  void exponentialMeanEqualsItsDefinition() {
    assertArrayEquals(
        new double[] {4, 8.0 / 3, (1 + 1 + 6) / 1.75, (0.5 + 0.5 + 3) / 1.875},
        Smoothing.exponentialMean(CURVE, 0.5),
        1e-12);
    assertArrayEquals(CURVE, Smoothing.exponentialMean(CURVE, 0));
    assertArrayEquals(
        new double[] {3, 3, 3}, Smoothing.exponentialMean(new double[] {3, 3, 3}, 0.99), 1e-12);
  }

  @Test
  void parametersOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Smoothing.rollingMean(CURVE, 0));
    assertThrows(IllegalArgumentException.class, () -> Smoothing.exponentialMean(CURVE, 1));
  }
}
