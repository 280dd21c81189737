package io.geodesic.commons.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SymmetricEigenTest {

  @Property(tries = 60)
  void eigenpairsRebuildTheMatrix(@ForAll @IntRange(max = 70) int n) {
    Matrix a = RandomMatrices.symmetric(n, n);
    SymmetricEigen eigen = SymmetricEigen.of(n, a.data());
    Matrix q = new Matrix(n, n, eigen.vectors());
    Matrix scaled = q.copy();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        scaled.set(i, j, q.get(i, j) * eigen.values()[j]);
      }
    }
    assertArrayEquals(a.data(), scaled.times(q.transpose()).data(), 1e-11);
    assertArrayEquals(Matrix.identity(n).data(), q.transpose().times(q).data(), 1e-12);
  }

  @Property(tries = 60)
  void valuesIncreaseAndLargestEntryOfEachVectorIsPositive(@ForAll @IntRange(max = 40) int n) {
    SymmetricEigen eigen = SymmetricEigen.of(n, RandomMatrices.symmetric(n, n + 100).data());
    for (int j = 0; j < n; j++) {
      assertTrue(j == 0 || eigen.values()[j - 1] <= eigen.values()[j]);
      double largest = 0;
      for (int i = 0; i < n; i++) {
        double entry = eigen.vectors()[i * n + j];
        largest = Math.abs(entry) > Math.abs(largest) ? entry : largest;
      }
      assertTrue(largest > 0);
    }
  }

  @Test
  void knownValuesOfTwoByTwo() {
    SymmetricEigen eigen = SymmetricEigen.of(2, new double[] {2, -1, -1, 2});
    assertArrayEquals(new double[] {1, 3}, eigen.values(), 1e-15);
    double s = Math.sqrt(0.5);
    double[] q = eigen.vectors();
    assertArrayEquals(new double[] {s, s}, new double[] {q[0], q[2]}, 1e-15);
    assertEquals(-0.5, q[1] * q[3], 1e-15);
  }

  @Test
  void equalEigenvaluesAndZeroMatrixAreFine() {
    assertArrayEquals(
        new double[] {1, 1, 1}, SymmetricEigen.of(3, Matrix.identity(3).data()).values());
    assertArrayEquals(new double[] {0, 0}, SymmetricEigen.of(2, new double[4]).values());
  }

  @Test
  void repeatedRunsGiveTheSameBits() {
    Matrix a = RandomMatrices.symmetric(300, 4);
    SymmetricEigen first = SymmetricEigen.of(300, a.data());
    SymmetricEigen second = SymmetricEigen.of(300, a.data());
    assertArrayEquals(first.values(), second.values(), 0.0);
    assertArrayEquals(first.vectors(), second.vectors(), 0.0);
  }

  @Test
  void entriesThatAreNotFiniteAreNamed() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> SymmetricEigen.of(2, new double[] {1, 0, Double.NaN, 1}));
    assertEquals("matrix entry (1, 0) is NaN; must be finite", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> SymmetricEigen.of(2, new double[3]));
  }
}
