package io.geodesic.commons.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LuTest {

  @Property(tries = 60)
  void solutionAndInverseSatisfyTheirEquations(@ForAll @IntRange(min = 1, max = 40) int n) {
    Matrix a = RandomMatrices.general(n, n, n);
    for (int i = 0; i < n; i++) {
      a.set(i, i, a.get(i, i) + 3 * Math.sqrt(n));
    }
    double[] expected = RandomMatrices.vector(n, 2);
    double[] b = new double[n];
    a.apply(expected, b);
    Lu lu = Lu.of(n, a.data());
    lu.solve(b, b);
    assertArrayEquals(expected, b, 1e-10);
    Matrix inverse = new Matrix(n, n);
    lu.inverse(inverse.data());
    assertArrayEquals(Matrix.identity(n).data(), a.times(inverse).data(), 1e-11);
  }

  @Test
  void determinantOfThreeByThree() {
    assertEquals(-2, Lu.of(3, new double[] {0, 1, 0, 2, 0, 0, 0, 0, 1}).determinant(), 1e-15);
  }

  @Test
  void tinyPivotsAreNotSingular() {
    double[] x = {1e-30};
    Lu.of(1, new double[] {1e-30}).solve(x, x);
    assertEquals(1, x[0], 1e-15);
  }

  @Test
  void singularMatricesAndBadEntriesAreNamed() {
    assertEquals(
        "matrix of 2×2 is singular",
        assertThrows(SingularMatrixException.class, () -> Lu.of(2, new double[] {1, 2, 2, 4}))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> Lu.of(1, new double[] {Double.POSITIVE_INFINITY}));
    assertThrows(IllegalArgumentException.class, () -> Lu.of(0, new double[0]));
  }
}
