package io.geodesic.commons.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.geodesic.commons.Allocation;
import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.parallel.Workers;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CholeskyTest {

  @Property(tries = 60)
  void solutionSatisfiesTheEquations(@ForAll @IntRange(min = 1, max = 120) int n) {
    Matrix a = RandomMatrices.positiveDefinite(n, 0.1, n);
    double[] expected = RandomMatrices.vector(n, 3);
    double[] b = new double[n];
    a.apply(expected, b);
    Cholesky cholesky = new Cholesky(n);
    cholesky.factor(a.data(), 0);
    double[] x = new double[n];
    cholesky.solve(b, x);
    assertArrayEquals(expected, x, 1e-10);
    cholesky.solve(b, b);
    assertArrayEquals(x, b, 0.0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 23, 24, 25, 48, 65, 200, 300})
  void inverseAndDeterminantEqualThoseOfCommonsMath(int n) {
    Matrix a = RandomMatrices.positiveDefinite(n, 0.1, n);
    Cholesky cholesky = new Cholesky(n);
    cholesky.factor(a.data(), 0);
    double[] inverse = new double[n * n];
    cholesky.inverse(inverse);
    CholeskyDecomposition twin = new CholeskyDecomposition(dense(a), 1e-12, 1e-12);
    Matrix expected = Matrix.of(twin.getSolver().getInverse().getData());
    assertArrayEquals(expected.data(), inverse, 1e-11);
    assertArrayEquals(new Matrix(n, n, inverse).transpose().data(), inverse, 0.0);
    assertEquals(StrictMath.log(twin.getDeterminant()), cholesky.logDet(), 1e-9 * n);
  }

  private static Array2DRowRealMatrix dense(Matrix a) {
    Array2DRowRealMatrix m = new Array2DRowRealMatrix(a.rows(), a.columns());
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < a.columns(); j++) {
        m.setEntry(i, j, a.get(i, j));
      }
    }
    return m;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 70})
  void manyRightHandSidesEqualSingleOnes(int n) {
    int columns = 7;
    Matrix a = RandomMatrices.positiveDefinite(n, 0.1, n);
    Matrix b = RandomMatrices.general(n, columns, 4);
    Cholesky cholesky = new Cholesky(n);
    cholesky.factor(a.data(), 0);
    double[] x = new double[n * columns];
    cholesky.solve(columns, b.data(), x);
    for (int j = 0; j < columns; j++) {
      double[] single = new double[n];
      for (int i = 0; i < n; i++) {
        single[i] = b.get(i, j);
      }
      cholesky.solve(single, single);
      for (int i = 0; i < n; i++) {
        assertEquals(single[i], x[i * columns + j], 1e-11);
      }
    }
  }

  @Test
  void dampingIsAddedToTheDiagonal() {
    Matrix a = RandomMatrices.positiveDefinite(30, 0.1, 6);
    Cholesky damped = new Cholesky(30);
    damped.factor(a.data(), 0.5);
    for (int i = 0; i < 30; i++) {
      a.set(i, i, a.get(i, i) + 0.5);
    }
    Cholesky explicit = new Cholesky(30);
    explicit.factor(a.data(), 0);
    assertEquals(explicit.logDet(), damped.logDet());
  }

  /** The pivot where it breaks down is the Schur complement, here known by construction. */
  @ParameterizedTest
  @ValueSource(ints = {0, 5, 30, 99})
  void firstPivotThatIsNotPositiveIsNamed(int index) {
    int n = 100;
    Matrix a = Matrix.identity(n);
    for (int i = 0; i < index; i++) {
      a.set(i, index, 1.0 / (i + 2));
    }
    double squares = 0;
    for (int i = 0; i < index; i++) {
      squares += a.get(i, index) * a.get(i, index);
    }
    a.set(index, index, squares - 0.25);
    Cholesky cholesky = new Cholesky(n);
    NotPositiveDefiniteException e =
        assertThrows(NotPositiveDefiniteException.class, () -> cholesky.factor(a.data(), 0));
    assertEquals(index, e.index());
    assertEquals(-0.25, e.pivot(), 1e-12);
    assertThrows(IllegalStateException.class, cholesky::logDet);
    cholesky.factor(Matrix.identity(n).data(), 0);
    assertEquals(0, cholesky.logDet());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void badPivotsAreRefused(double pivot) {
    Matrix a = Matrix.identity(3);
    a.set(1, 1, pivot);
    NotPositiveDefiniteException e =
        assertThrows(NotPositiveDefiniteException.class, () -> new Cholesky(3).factor(a.data(), 0));
    assertEquals(1, e.index());
    assertEquals(pivot, e.pivot());
  }

  @Test
  void lowerTriangleIsNotRead() {
    Matrix a = RandomMatrices.positiveDefinite(40, 0.1, 8);
    Cholesky cholesky = new Cholesky(40);
    cholesky.factor(a.data(), 0);
    double expected = cholesky.logDet();
    for (int i = 0; i < 40; i++) {
      for (int j = 0; j < i; j++) {
        a.set(i, j, Double.NaN);
      }
    }
    cholesky.factor(a.data(), 0);
    assertEquals(expected, cholesky.logDet());
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 400, 900})
  void threadsChangeNoBitAndTheFactorMayReplaceTheMatrix(int n) {
    Matrix a = RandomMatrices.positiveDefinite(n, 0.1, 10);
    double[] b = RandomMatrices.vector(n, 1);
    Cholesky alone = new Cholesky(n);
    alone.factor(a.data(), 0.1);
    double[] expected = new double[n];
    alone.solve(b, expected);
    try (Workers workers = new Workers(3)) {
      Cholesky inPlace = new Cholesky(n, workers);
      for (int use = 0; use < 2; use++) {
        System.arraycopy(a.data(), 0, inPlace.matrix(), 0, n * n);
        inPlace.factor(0.1);
        double[] x = new double[n];
        inPlace.solve(b, x);
        assertArrayEquals(expected, x);
      }
    }
  }

  @Test
  void reuseAllocatesNoMatrix() {
    // With the Vector API, what is allocated depends on when code is compiled.
    assumeTrue(KernelProvider.kernels().name().equals("scalar"));
    int n = 100;
    Matrix a = RandomMatrices.positiveDefinite(n, 0.1, 9);
    double[] b = RandomMatrices.vector(n, 1);
    double[] inverse = new double[n * n];
    Cholesky cholesky = new Cholesky(n);
    Runnable use =
        () -> {
          cholesky.factor(a.data(), 0.1);
          cholesky.solve(b, b);
          cholesky.inverse(inverse);
        };
    long oneMatrixPerRun = 10L * n * n * Double.BYTES;
    assertTrue(Allocation.ofTenRuns(oneMatrixPerRun / 2, use) < oneMatrixPerRun);
  }
}
