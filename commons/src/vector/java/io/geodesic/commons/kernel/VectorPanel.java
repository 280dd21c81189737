package io.geodesic.commons.kernel;

/** How columns are cut into panels: whole vectors, as many as one tile holds in registers. */
final class VectorPanel {

  /**
   * Vectors of columns in the widest tile: with four rows, four vectors need 21 registers; machines
   * with 256-bit vectors have sixteen, those with narrower or wider ones 32.
   */
  private static final int MAX_VECTORS = Lanes.COUNT == 4 ? 3 : 4;

  /** Columns in the widest panel. */
  static final int MAX_COLUMNS = MAX_VECTORS * Lanes.COUNT;

  private VectorPanel() {}

  /**
   * Returns how many of the columns left the next panel takes; never such that a single vector is
   * left over.
   */
  static int columns(int left) {
    int vectors = vectors(left) == MAX_VECTORS + 1 ? MAX_VECTORS - 1 : MAX_VECTORS;
    return Math.min(left, vectors * Lanes.COUNT);
  }

  /** Returns the vectors that hold this many columns. */
  static int vectors(int columns) {
    return (columns + Lanes.COUNT - 1) / Lanes.COUNT;
  }

  /** Returns the columns with the padding that completes the last vector. */
  static int padded(int columns) {
    return vectors(columns) * Lanes.COUNT;
  }

  /** Returns whether the columns fill their vectors. */
  static boolean whole(int columns) {
    return columns % Lanes.COUNT == 0;
  }

  /** Returns the share of lanes that hold columns rather than padding. */
  static double fill(int columns) {
    return (double) columns / padded(columns);
  }
}
