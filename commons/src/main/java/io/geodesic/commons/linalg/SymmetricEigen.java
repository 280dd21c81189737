package io.geodesic.commons.linalg;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/**
 * Eigendecomposition A = QΛQᵀ of a symmetric matrix, by ojAlgo (tridiagonal reduction and implicit
 * QL, one thread).
 *
 * <p>Eigenvalues are in increasing order, those that are equal in the library's. The sign of an
 * eigenvector is chosen so that its entry of largest magnitude (the first of these) is positive.
 */
public final class SymmetricEigen {

  private final int n;
  private final double[] values;
  private final double[] vectors;

  private SymmetricEigen(int n, double[] values, double[] vectors) {
    this.n = n;
    this.values = values;
    this.vectors = vectors;
  }

  /**
   * Decomposes a symmetric matrix.
   *
   * @param n dimension
   * @param a the matrix, n×n, not changed; its symmetry is trusted
   * @throws IllegalArgumentException if {@code a} has not n² entries or one of them is NaN or
   *     infinite
   */
  public static SymmetricEigen of(int n, double[] a) {
    SquareMatrices.requireFinite(n, a);
    double[] values = new double[n];
    double[] vectors = new double[n * n];
    if (n > 0) {
      Eigenvalue<Double> eigen = Eigenvalue.R064.make(n, true);
      eigen.decompose(R064Store.wrap(a.clone(), n));
      eigen.getEigenvalues(values, Optional.empty());
      sort(n, values, eigen.getV(), vectors);
    }
    return new SymmetricEigen(n, values, vectors);
  }

  /** Returns the dimension. */
  public int dimension() {
    return n;
  }

  /** Returns the eigenvalues in increasing order; the array itself, not a copy. */
  public double[] values() {
    return values;
  }

  /**
   * Returns Q, n×n in row-major order with the eigenvectors in its columns; the array itself, not a
   * copy.
   */
  public double[] vectors() {
    return vectors;
  }

  private static void sort(int n, double[] values, MatrixStore<Double> from, double[] vectors) {
    double[] unsorted = values.clone();
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(j -> unsorted[j]))
            .mapToInt(j -> j)
            .toArray();
    for (int j = 0; j < n; j++) {
      values[j] = unsorted[order[j]];
      double largest = 0;
      for (int i = 0; i < n; i++) {
        double entry = from.doubleValue(i, order[j]);
        largest = Math.abs(entry) > Math.abs(largest) ? entry : largest;
        vectors[i * n + j] = entry;
      }
      if (largest < 0) {
        for (int i = 0; i < n; i++) {
          vectors[i * n + j] = -vectors[i * n + j];
        }
      }
    }
  }
}
