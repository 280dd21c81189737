package io.geodesic.commons.kernel;

/**
 * How the columns of B are cut into panels, whole vectors, as many as one tile holds in registers,
 * and the tiles for each width.
 */
final class VectorPanel {

  /** Vectors of columns in the widest tile. */
  private static final int MAX_VECTORS = 4;

  /** Machines with 256-bit vectors have sixteen registers, those with narrower or wider ones 32. */
  private static final boolean FEW_REGISTERS = Lanes.COUNT == 4;

  /** Columns in the widest panel. */
  static final int MAX_COLUMNS = MAX_VECTORS * Lanes.COUNT;

  /** Most rows in a tile. */
  static final int MAX_HEIGHT = 8;

  private static final int[] HEIGHTS = {4, 4, 3, FEW_REGISTERS ? 2 : 4};

  private static final VectorTile.Loop[] BY_ROWS = {
    VectorSlimTiles::fourRows,
    VectorRowTiles::fourByTwo,
    VectorRowTiles::threeByThree,
    FEW_REGISTERS ? VectorRowTiles::twoByFour : VectorRowTiles::fourByFour
  };

  private static final VectorTile.Loop[] BY_COLUMNS = {
    VectorSlimTiles::eightRowsByColumns,
    VectorColumnTiles::fourByTwo,
    VectorColumnTiles::threeByThree,
    FEW_REGISTERS ? VectorColumnTiles::twoByFour : VectorColumnTiles::fourByFour
  };

  private static final VectorTile.Loop[] SINGLE = {
    VectorSingleTiles::oneByOne,
    VectorSingleTiles::oneByTwo,
    VectorSingleTiles::oneByThree,
    VectorSingleTiles::oneByFour
  };

  private VectorPanel() {}

  /**
   * Returns how many of the columns left the next panel takes: never such that a single vector is
   * left over, and three vectors where few registers make them the best.
   */
  static int columns(int left) {
    int vectors = vectors(left);
    boolean three = vectors == 5 || (FEW_REGISTERS && vectors != 4 && vectors != 8);
    return Math.min(left, (three ? 3 : MAX_VECTORS) * Lanes.COUNT);
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

  /** Returns the rows of the full tile for a panel of this many columns. */
  static int height(int columns, boolean byColumns) {
    int vectors = vectors(columns);
    return vectors == 1 && byColumns ? MAX_HEIGHT : HEIGHTS[vectors - 1];
  }

  /** Returns the full tile for a panel of this many columns and an A stored so. */
  static VectorTile.Loop tile(int columns, boolean byColumns) {
    return (byColumns ? BY_COLUMNS : BY_ROWS)[vectors(columns) - 1];
  }

  /** Returns the tile of one row for a panel of this many columns. */
  static VectorTile.Loop single(int columns) {
    return SINGLE[vectors(columns) - 1];
  }

  private static int vectors(int columns) {
    return (columns + Lanes.COUNT - 1) / Lanes.COUNT;
  }
}
