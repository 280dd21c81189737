package io.geodesic.algorithms.curvature;

/**
 * A numbering of pairs (i, j) of two index ranges, row by row; of one range with itself, of the
 * pairs i ≤ j only.
 *
 * @param rows number of values of i
 * @param columns number of values of j
 * @param unordered whether (i, j) and (j, i) are one pair
 */
record IndexPairs(int rows, int columns, boolean unordered) {

  int count() {
    return unordered ? rows * (rows + 1) / 2 : rows * columns;
  }

  /** The least j that has a pair with i. */
  int first(int i) {
    return unordered ? i : 0;
  }

  /** The number of the pair (i, j) with j ≥ {@code first(i)}; that of (i, j + 1) is one more. */
  int index(int i, int j) {
    return unordered ? i * columns - i * (i - 1) / 2 + j - i : i * columns + j;
  }
}
