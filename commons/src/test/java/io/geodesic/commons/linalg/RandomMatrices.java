package io.geodesic.commons.linalg;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;

/** Random matrices for tests, from a seed. */
final class RandomMatrices {

  private RandomMatrices() {}

  static double[] vector(int n, long seed) {
    double[] v = new double[n];
    new RandomStreams(seed).stream("vector", n).fillGaussian(v, 0, n);
    return v;
  }

  static Matrix general(int rows, int columns, long seed) {
    Matrix m = new Matrix(rows, columns);
    RandomStream stream = new RandomStreams(seed).stream("matrix", rows);
    stream.fillGaussian(m.data(), 0, rows * columns);
    return m;
  }

  static Matrix symmetric(int n, long seed) {
    Matrix g = general(n, n, seed);
    Matrix s = new Matrix(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        s.set(i, j, g.get(Math.max(i, j), Math.min(i, j)));
      }
    }
    return s;
  }

  /** GᵀG/n + shift·I, with condition number about 4/shift. */
  static Matrix positiveDefinite(int n, double shift, long seed) {
    Matrix g = general(n, n, seed);
    Matrix a = g.transpose().times(g);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a.set(i, j, a.get(i, j) / n + (i == j ? shift : 0));
      }
    }
    return a;
  }
}
