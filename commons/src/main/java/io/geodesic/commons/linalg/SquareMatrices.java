package io.geodesic.commons.linalg;

/** What the factorizations ask of the matrices handed to libraries. */
final class SquareMatrices {

  private SquareMatrices() {}

  /** Refuses an array that is not n×n, and names the first entry that is NaN or infinite. */
  static void requireFinite(int n, double[] a) {
    if (a.length != (long) n * n) {
      throw new IllegalArgumentException(
          "matrix has " + a.length + " entries; must have " + n + "×" + n);
    }
    for (int i = 0; i < a.length; i++) {
      if (!Double.isFinite(a[i])) {
        throw new IllegalArgumentException(
            "matrix entry (" + i / n + ", " + i % n + ") is " + a[i] + "; must be finite");
      }
    }
  }
}
