package io.geodesic.algorithms.curvature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.geodesic.commons.linalg.NotPositiveDefiniteException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The damping shares of factors that are zero or nearly so. */
class KroneckerBlockTest {

  /** π = √((5 + 3)/2 ÷ 1) = 2, λ = 0.04. */
  @Test
  void factorsAreDampedInProportionToTheirTraces() {
    FactorPair pair = pair(5, 3, 1);
    new KroneckerBlock(pair, 0).invert(pair, 0.04);
    assertEquals(0.4, pair.leftDamping(), 1e-15);
    assertEquals(0.1, pair.rightDamping(), 1e-15);
    assertArrayEquals(new double[] {1 / 5.4, 0, 0, 1 / 3.4}, pair.left(), 1e-15);
    assertArrayEquals(new double[] {1 / 1.1}, pair.right(), 1e-15);
  }

  /** A deterministic policy has G = 0 or close to it. */
  @ParameterizedTest
  @ValueSource(doubles = {0, Double.MIN_VALUE, 1e-310})
  void vanishingFactorsHaveTheShareOfEqualTraces(double g) {
    FactorPair pair = pair(5, 3, g);
    new KroneckerBlock(pair, 0).invert(pair, 0.04);
    assertEquals(0.2, pair.leftDamping(), 1e-15);
    assertEquals(0.2, pair.rightDamping(), 1e-15);
    assertArrayEquals(new double[] {5}, pair.right(), 1e-14);
  }

  @Test
  void zeroFactorsWithoutDampingAreNamed() {
    for (double[] diagonal : new double[][] {{5, 3, 0}, {0, 0, 1}, {0, 0, 0}}) {
      FactorPair pair = pair(diagonal[0], diagonal[1], diagonal[2]);
      KroneckerBlock block = new KroneckerBlock(pair, 0);
      assertThrows(NotPositiveDefiniteException.class, () -> block.invert(pair, 0));
    }
  }

  private static FactorPair pair(double a1, double a2, double g) {
    FactorPair pair = new FactorPair(2, 1);
    pair.left()[0] = a1;
    pair.left()[3] = a2;
    pair.right()[0] = g;
    return pair;
  }
}
