package io.geodesic.algorithms.curvature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.geodesic.algorithms.testing.DenseFisher;
import io.geodesic.algorithms.testing.PolicyCase;
import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** Diagonals in other bases, against the dense matrix. */
class BasisChangeTest {

  private static final int M = 4;
  private static final int N = 3;

  private final FactorPair before = bases(1);
  private final FactorPair now = bases(2);
  private final double[] s = {5, 0, 2, 1, 7, 3, 0, 0, 4, 1e-3, 6, 1};

  @Test
  void diagonalIsThatOfTheDenseMatrix() {
    RealMatrix change = kronecker(now).transpose().multiply(kronecker(before));
    RealMatrix dense =
        change.multiply(MatrixUtils.createRealDiagonalMatrix(s)).multiply(change.transpose());
    double[] expected = new double[s.length];
    Arrays.setAll(expected, i -> dense.getEntry(i, i));
    double[] actual = s.clone();
    new BasisChange(M, N).diagonal(before, now, actual);
    assertArrayEquals(expected, actual, 1e-13);
    assertEquals(Arrays.stream(s).sum(), Arrays.stream(actual).sum(), 1e-12);
  }

  @Test
  void sameBasisKeepsTheDiagonal() {
    double[] actual = s.clone();
    new BasisChange(M, N).diagonal(before, before, actual);
    assertArrayEquals(s, actual, 1e-13);
  }

  private static RealMatrix kronecker(FactorPair bases) {
    return DenseFisher.kronecker(square(M, bases.left()), square(N, bases.right()));
  }

  private static FactorPair bases(int seed) {
    FactorPair pair = new FactorPair(M, N);
    orthogonal(M, seed, pair.left());
    orthogonal(N, seed + 10, pair.right());
    return pair;
  }

  private static void orthogonal(int size, int seed, double[] out) {
    RealMatrix random = square(size, PolicyCase.normal(seed, size * size, 1));
    RealMatrix q = new QRDecomposition(random).getQ();
    for (int i = 0; i < size; i++) {
      System.arraycopy(q.getRow(i), 0, out, i * size, size);
    }
  }

  private static RealMatrix square(int size, double[] data) {
    RealMatrix matrix = new Array2DRowRealMatrix(size, size);
    for (int i = 0; i < size; i++) {
      matrix.setRow(i, Arrays.copyOfRange(data, i * size, (i + 1) * size));
    }
    return matrix;
  }
}
