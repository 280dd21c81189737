package io.geodesic.commons.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MatrixTest {

  @Test
  void entriesAreRowMajor() {
    Matrix m = Matrix.of(new double[] {1, 2, 3}, new double[] {4, 5, 6});
    assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, m.data());
    assertEquals(6, m.get(1, 2));
    assertArrayEquals(new double[] {1, 4, 2, 5, 3, 6}, m.transpose().data());
  }

  @Property(tries = 100)
  void productEqualsThreeLoops(
      @ForAll @IntRange(max = 12) int m,
      @ForAll @IntRange(max = 12) int k,
      @ForAll @IntRange(max = 12) int n) {
    Matrix a = RandomMatrices.general(m, k, 1);
    Matrix b = RandomMatrices.general(k, n, 2);
    Matrix c = a.times(b);
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int l = 0; l < k; l++) {
          sum += a.get(i, l) * b.get(l, j);
        }
        assertEquals(sum, c.get(i, j), 1e-13);
      }
    }
    double[] x = RandomMatrices.vector(k, 3);
    double[] out = new double[m];
    a.apply(x, out);
    assertArrayEquals(a.times(new Matrix(k, 1, x)).data(), out);
  }

  @Test
  void identityIsNeutralAndCopyIsSeparate() {
    Matrix a = RandomMatrices.general(4, 3, 5);
    assertArrayEquals(a.data(), Matrix.identity(4).times(a).data());
    Matrix copy = a.copy();
    copy.set(0, 0, 99);
    assertArrayEquals(RandomMatrices.general(4, 3, 5).data(), a.data());
  }

  @Test
  void mismatchedShapesAreNamed() {
    Matrix a = new Matrix(2, 3);
    assertEquals(
        "cannot multiply 2×3 by 2×3: inner dimensions differ",
        assertThrows(IllegalArgumentException.class, () -> a.times(a)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> new Matrix(2, 2, new double[3]));
    assertThrows(
        IllegalArgumentException.class, () -> Matrix.of(new double[] {1}, new double[] {1, 2}));
  }
}
