package io.geodesic.commons.kernel;

import jdk.incubator.vector.DoubleVector;

/**
 * One register tile of a matrix product: C<sub>tile</sub> ← S + A·B over a block of the inner
 * dimension, rows of A broadcast entry by entry against vectors of columns of B, all of C in
 * registers.
 *
 * <p>Twelve accumulators, three vectors of B and one of A fill sixteen registers, what 256-bit
 * machines have. A single column of vectors takes eight rows, so that the latency of one
 * multiply-add is hidden behind the others.
 */
final class VectorTile {

  /** Most vectors of columns in a tile. */
  static final int MAX_VECTORS = 3;

  /** Most rows in a tile. */
  static final int MAX_ROWS = 8;

  /** Most columns in a tile. */
  static final int MAX_COLUMNS = MAX_VECTORS * Lanes.COUNT;

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

  /**
   * Returns how many of the columns left the next panel takes: three vectors, but two and two
   * rather than three and one.
   */
  static int columns(int left) {
    int vectors = vectors(left) == MAX_VECTORS + 1 ? 2 : MAX_VECTORS;
    return Math.min(left, vectors * Lanes.COUNT);
  }

  static int vectors(int columns) {
    return (columns + Lanes.COUNT - 1) / Lanes.COUNT;
  }

  static int padded(int columns) {
    return vectors(columns) * Lanes.COUNT;
  }

  static boolean whole(int columns) {
    return columns % Lanes.COUNT == 0;
  }

  /** Returns the share of lanes that hold columns rather than padding. */
  static double fill(int columns) {
    return (double) columns / padded(columns);
  }

  /** Computes the full tile of the given width. */
  void full(int vectors) {
    switch (vectors) {
      case 3 -> fourByThree();
      case 2 -> fourByTwo();
      default -> eightByOne();
    }
  }

  /** Computes one row of the given width. */
  void row(int vectors) {
    switch (vectors) {
      case 3 -> oneByThree();
      case 2 -> oneByTwo();
      default -> oneByOne();
    }
  }

  private void fourByThree() {
    DoubleVector c00 = from(0, 0);
    DoubleVector c01 = from(0, 1);
    DoubleVector c02 = from(0, 2);
    DoubleVector c10 = from(1, 0);
    DoubleVector c11 = from(1, 1);
    DoubleVector c12 = from(1, 2);
    DoubleVector c20 = from(2, 0);
    DoubleVector c21 = from(2, 1);
    DoubleVector c22 = from(2, 2);
    DoubleVector c30 = from(3, 0);
    DoubleVector c31 = from(3, 1);
    DoubleVector c32 = from(3, 2);
    int at = aOffset;
    int bt = bOffset;
    for (int l = 0; l < depth; l++, at += aStep, bt += bStep) {
      DoubleVector b0 = Lanes.load(b, bt);
      DoubleVector b1 = Lanes.load(b, bt + 1 * Lanes.COUNT);
      DoubleVector b2 = Lanes.load(b, bt + 2 * Lanes.COUNT);
      c00 = b0.fma(Lanes.broadcast(a[at]), c00);
      c01 = b1.fma(Lanes.broadcast(a[at]), c01);
      c02 = b2.fma(Lanes.broadcast(a[at]), c02);
      c10 = b0.fma(Lanes.broadcast(a[at + aRow]), c10);
      c11 = b1.fma(Lanes.broadcast(a[at + aRow]), c11);
      c12 = b2.fma(Lanes.broadcast(a[at + aRow]), c12);
      c20 = b0.fma(Lanes.broadcast(a[at + 2 * aRow]), c20);
      c21 = b1.fma(Lanes.broadcast(a[at + 2 * aRow]), c21);
      c22 = b2.fma(Lanes.broadcast(a[at + 2 * aRow]), c22);
      c30 = b0.fma(Lanes.broadcast(a[at + 3 * aRow]), c30);
      c31 = b1.fma(Lanes.broadcast(a[at + 3 * aRow]), c31);
      c32 = b2.fma(Lanes.broadcast(a[at + 3 * aRow]), c32);
    }
    to(0, c00, c01, c02);
    to(1, c10, c11, c12);
    to(2, c20, c21, c22);
    to(3, c30, c31, c32);
  }

  private void fourByTwo() {
    DoubleVector c00 = from(0, 0);
    DoubleVector c01 = from(0, 1);
    DoubleVector c10 = from(1, 0);
    DoubleVector c11 = from(1, 1);
    DoubleVector c20 = from(2, 0);
    DoubleVector c21 = from(2, 1);
    DoubleVector c30 = from(3, 0);
    DoubleVector c31 = from(3, 1);
    int at = aOffset;
    int bt = bOffset;
    for (int l = 0; l < depth; l++, at += aStep, bt += bStep) {
      DoubleVector b0 = Lanes.load(b, bt);
      DoubleVector b1 = Lanes.load(b, bt + 1 * Lanes.COUNT);
      c00 = b0.fma(Lanes.broadcast(a[at]), c00);
      c01 = b1.fma(Lanes.broadcast(a[at]), c01);
      c10 = b0.fma(Lanes.broadcast(a[at + aRow]), c10);
      c11 = b1.fma(Lanes.broadcast(a[at + aRow]), c11);
      c20 = b0.fma(Lanes.broadcast(a[at + 2 * aRow]), c20);
      c21 = b1.fma(Lanes.broadcast(a[at + 2 * aRow]), c21);
      c30 = b0.fma(Lanes.broadcast(a[at + 3 * aRow]), c30);
      c31 = b1.fma(Lanes.broadcast(a[at + 3 * aRow]), c31);
    }
    to(0, c00, c01);
    to(1, c10, c11);
    to(2, c20, c21);
    to(3, c30, c31);
  }

  private void eightByOne() {
    DoubleVector c00 = from(0, 0);
    DoubleVector c10 = from(1, 0);
    DoubleVector c20 = from(2, 0);
    DoubleVector c30 = from(3, 0);
    DoubleVector c40 = from(4, 0);
    DoubleVector c50 = from(5, 0);
    DoubleVector c60 = from(6, 0);
    DoubleVector c70 = from(7, 0);
    int at = aOffset;
    int bt = bOffset;
    for (int l = 0; l < depth; l++, at += aStep, bt += bStep) {
      DoubleVector b0 = Lanes.load(b, bt);
      c00 = b0.fma(Lanes.broadcast(a[at]), c00);
      c10 = b0.fma(Lanes.broadcast(a[at + aRow]), c10);
      c20 = b0.fma(Lanes.broadcast(a[at + 2 * aRow]), c20);
      c30 = b0.fma(Lanes.broadcast(a[at + 3 * aRow]), c30);
      c40 = b0.fma(Lanes.broadcast(a[at + 4 * aRow]), c40);
      c50 = b0.fma(Lanes.broadcast(a[at + 5 * aRow]), c50);
      c60 = b0.fma(Lanes.broadcast(a[at + 6 * aRow]), c60);
      c70 = b0.fma(Lanes.broadcast(a[at + 7 * aRow]), c70);
    }
    to(0, c00);
    to(1, c10);
    to(2, c20);
    to(3, c30);
    to(4, c40);
    to(5, c50);
    to(6, c60);
    to(7, c70);
  }

  private void oneByThree() {
    DoubleVector c00 = from(0, 0);
    DoubleVector c01 = from(0, 1);
    DoubleVector c02 = from(0, 2);
    int at = aOffset;
    int bt = bOffset;
    for (int l = 0; l < depth; l++, at += aStep, bt += bStep) {
      DoubleVector b0 = Lanes.load(b, bt);
      DoubleVector b1 = Lanes.load(b, bt + 1 * Lanes.COUNT);
      DoubleVector b2 = Lanes.load(b, bt + 2 * Lanes.COUNT);
      c00 = b0.fma(Lanes.broadcast(a[at]), c00);
      c01 = b1.fma(Lanes.broadcast(a[at]), c01);
      c02 = b2.fma(Lanes.broadcast(a[at]), c02);
    }
    to(0, c00, c01, c02);
  }

  private void oneByTwo() {
    DoubleVector c00 = from(0, 0);
    DoubleVector c01 = from(0, 1);
    int at = aOffset;
    int bt = bOffset;
    for (int l = 0; l < depth; l++, at += aStep, bt += bStep) {
      DoubleVector b0 = Lanes.load(b, bt);
      DoubleVector b1 = Lanes.load(b, bt + 1 * Lanes.COUNT);
      c00 = b0.fma(Lanes.broadcast(a[at]), c00);
      c01 = b1.fma(Lanes.broadcast(a[at]), c01);
    }
    to(0, c00, c01);
  }

  private void oneByOne() {
    DoubleVector c00 = from(0, 0);
    int at = aOffset;
    int bt = bOffset;
    for (int l = 0; l < depth; l++, at += aStep, bt += bStep) {
      DoubleVector b0 = Lanes.load(b, bt);
      c00 = b0.fma(Lanes.broadcast(a[at]), c00);
    }
    to(0, c00);
  }

  private DoubleVector from(int row, int vector) {
    return Lanes.load(s, sOffset + row * sRow + vector * Lanes.COUNT);
  }

  private void to(int row, DoubleVector v0) {
    v0.intoArray(c, cOffset + row * cRow);
  }

  private void to(int row, DoubleVector v0, DoubleVector v1) {
    to(row, v0);
    v1.intoArray(c, cOffset + row * cRow + Lanes.COUNT);
  }

  private void to(int row, DoubleVector v0, DoubleVector v1, DoubleVector v2) {
    to(row, v0, v1);
    v2.intoArray(c, cOffset + row * cRow + 2 * Lanes.COUNT);
  }
}
