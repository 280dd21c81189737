package io.geodesic.environments.trigonometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrigonometryTest {

  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 1e-3, 0.8, 4, 100, 1e6, 1e9})
  void valuesAreWithinOneUlpOfStrictMath(double range) {
    RandomStream random = new RandomStreams(1).stream("angles");
    for (int i = 0; i < 50_000; i++) {
      assertAgrees(range * (2 * random.nextDouble() - 1));
    }
  }

  @Test
  void valuesNearMultiplesOfAnEighthTurnAgreeToo() {
    for (int n = -2000; n <= 2000; n++) {
      double angle = n * (Math.PI / 4);
      assertAgrees(angle);
      assertAgrees(Math.nextUp(angle));
      assertAgrees(Math.nextDown(angle));
    }
  }

  private static void assertAgrees(double x) {
    double sine = StrictMath.sin(x);
    double cosine = StrictMath.cos(x);
    assertEquals(sine, Trigonometry.sin(x), Math.ulp(sine), () -> "sin " + x);
    assertEquals(cosine, Trigonometry.cos(x), Math.ulp(cosine), () -> "cos " + x);
  }

  @Test
  void specialValuesAreStrictMaths() {
    for (double x :
        new double[] {0.0, -0.0, Double.MIN_VALUE, -Double.MIN_NORMAL, 1e300, Double.MAX_VALUE}) {
      assertEquals(StrictMath.sin(x), Trigonometry.sin(x));
      assertEquals(StrictMath.cos(x), Trigonometry.cos(x));
    }
    for (double x : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertTrue(Double.isNaN(Trigonometry.sin(x)) && Double.isNaN(Trigonometry.cos(-x)));
    }
  }
}
