package io.geodesic.commons.kernel;

import jdk.incubator.vector.DoubleVector;

/**
 * One register tile of a matrix product, C ← S + A·B over a block of the inner dimension: where its
 * operands are.
 */
final class VectorTile {

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
    switch (vectors) {
      case 4 -> VectorTileLoops.fourByFour(this, depth, a, aOffset, aRow, aStep, b, bOffset, bStep);
      case 3 ->
          VectorTileLoops.fourByThree(this, depth, a, aOffset, aRow, aStep, b, bOffset, bStep);
      case 2 -> VectorTileLoops.fourByTwo(this, depth, a, aOffset, aRow, aStep, b, bOffset, bStep);
      default ->
          VectorTileLoops.eightByOne(this, depth, a, aOffset, aRow, aStep, b, bOffset, bStep);
    }
  }

  /** Computes one row of the given width. */
  void row(int vectors) {
    switch (vectors) {
      case 4 -> VectorTileLoops.oneByFour(this, depth, a, aOffset, aRow, aStep, b, bOffset, bStep);
      case 3 -> VectorTileLoops.oneByThree(this, depth, a, aOffset, aRow, aStep, b, bOffset, bStep);
      case 2 -> VectorTileLoops.oneByTwo(this, depth, a, aOffset, aRow, aStep, b, bOffset, bStep);
      default -> VectorTileLoops.oneByOne(this, depth, a, aOffset, aRow, aStep, b, bOffset, bStep);
    }
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
