package io.geodesic.commons.kernel;

import jdk.incubator.vector.DoubleVector;

/**
 * One register tile of a matrix product, C ← S + A·B over a block of the inner dimension: where its
 * operands are.
 */
final class VectorTile {

  /**
   * The loops by width. Behind an interface, the compiler compiles each by itself; several in one
   * method would be more than it inlines.
   */
  private static final Loop[] FULL = {
    VectorTileLoops::eightByOne,
    VectorTileLoops::fourByTwo,
    VectorTileLoops::fourByThree,
    VectorTileLoops::fourByFour
  };

  private static final Loop[] ROW = {
    VectorTileLoops::oneByOne,
    VectorTileLoops::oneByTwo,
    VectorTileLoops::oneByThree,
    VectorTileLoops::oneByFour
  };

  /** One of {@link VectorTileLoops}. */
  @FunctionalInterface
  private interface Loop {
    void run(
        VectorTile t, int k, double[] a, int at, int row, int step, double[] b, int bt, int next);
  }

  /** Most rows in a tile. */
  static final int MAX_ROWS = 8;

  int depth;
  int aOffset;
  private double[] a;
  private int aRow;
  private int aStep;
  private double[] b;
  private int bOffset;
  private int bStep;
  private double[] s;
  private int sOffset;
  private int sRow;
  private double[] c;
  private int cOffset;
  private int cRow;

  /** Sets where A is: entry (i, l) at aOffset + i·row + l·step. */
  void takeA(double[] array, int row, int step) {
    a = array;
    aRow = row;
    aStep = step;
  }

  /** Sets where B is: row l at offset + l·step. */
  void takeB(double[] array, int offset, int step) {
    b = array;
    bOffset = offset;
    bStep = step;
  }

  /**
   * Sets the values S that the accumulation starts from, row i at offset + i·row; may be C itself.
   */
  void startFrom(double[] array, int offset, int row) {
    s = array;
    sOffset = offset;
    sRow = row;
  }

  /** Sets where C is: row i at offset + i·row. */
  void put(double[] array, int offset, int row) {
    c = array;
    cOffset = offset;
    cRow = row;
  }

  /** Returns the height of the full tile that is this many vectors wide. */
  static int rows(int vectors) {
    return vectors == 1 ? MAX_ROWS : 4;
  }

  /** Computes the full tile of the given width. */
  void full(int vectors) {
    FULL[vectors - 1].run(this, depth, a, aOffset, aRow, aStep, b, bOffset, bStep);
  }

  /** Computes one row of the given width. */
  void row(int vectors) {
    ROW[vectors - 1].run(this, depth, a, aOffset, aRow, aStep, b, bOffset, bStep);
  }

  DoubleVector start(int row, int vector) {
    return DoubleVector.fromArray(Lanes.SPECIES, s, sOffset + row * sRow + vector * Lanes.COUNT);
  }

  void store(int row, DoubleVector v0) {
    v0.intoArray(c, cOffset + row * cRow);
  }

  void store(int row, DoubleVector v0, DoubleVector v1) {
    int at = cOffset + row * cRow;
    v0.intoArray(c, at);
    v1.intoArray(c, at + Lanes.COUNT);
  }

  void store(int row, DoubleVector v0, DoubleVector v1, DoubleVector v2) {
    int at = cOffset + row * cRow;
    v0.intoArray(c, at);
    v1.intoArray(c, at + Lanes.COUNT);
    v2.intoArray(c, at + 2 * Lanes.COUNT);
  }

  void store(int row, DoubleVector v0, DoubleVector v1, DoubleVector v2, DoubleVector v3) {
    int at = cOffset + row * cRow;
    v0.intoArray(c, at);
    v1.intoArray(c, at + Lanes.COUNT);
    v2.intoArray(c, at + 2 * Lanes.COUNT);
    v3.intoArray(c, at + 3 * Lanes.COUNT);
  }
}
