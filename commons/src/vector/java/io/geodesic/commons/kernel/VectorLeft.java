package io.geodesic.commons.kernel;

/**
 * The left factor A of a matrix product, stored by rows or by columns, and the block of it that
 * tiles read: where it is, or a copy when it is scaled or its columns are far apart.
 */
final class VectorLeft {

  /** Columns this far apart are copied: with their long stride they would evict one another. */
  private static final int FAR = 128;

  private double[] array;
  private int offset;
  private int ld;
  private boolean byColumns;
  private double alpha;

  /** What tiles read. */
  private double[] block;

  /** Distance between the rows of the block, or between its columns. */
  private int stride;

  private double[] copy = new double[0];
  private int firstRow;
  private int start;
  private int rowStep;

  /** Sets A: entry (i, l) at offset + i·ld + l in rows, offset + l·ld + i in columns. */
  void set(double[] newArray, int newOffset, int newLd, boolean newByColumns, double newAlpha) {
    array = newArray;
    offset = newOffset;
    ld = newLd;
    byColumns = newByColumns;
    alpha = newAlpha;
  }

  boolean byColumns() {
    return byColumns;
  }

  /** Chooses rows [i, iEnd) over entries [l, l + depth). */
  void choose(int i, int iEnd, int l, int depth) {
    firstRow = i;
    rowStep = byColumns ? 1 : ld;
    stride = ld;
    start = offset + i * rowStep + l * (byColumns ? ld : 1);
    block = array;
    if (alpha != 1 || (byColumns && ld > FAR)) {
      copy(iEnd - i, depth);
    }
  }

  /** Points tiles of so many rows at row i of the block. */
  void put(int i, int rows, VectorTile tile) {
    tile.takeA(block, start + (i - firstRow) * rowStep, stride, rows * rowStep);
  }

  /** Points tiles of one row at row i of the block. */
  void putSingle(int i, VectorTile tile) {
    tile.takeA(block, start + (i - firstRow) * rowStep, byColumns ? stride : 1, rowStep);
  }

  private void copy(int rows, int depth) {
    int lines = byColumns ? depth : rows;
    int length = byColumns ? rows : depth;
    if (copy.length < lines * length) {
      copy = new double[lines * length];
    }
    for (int line = 0; line < lines; line++) {
      int from = start + line * ld;
      int to = line * length;
      for (int e = 0; e < length; e++) {
        copy[to + e] = alpha * array[from + e];
      }
    }
    block = copy;
    start = 0;
    stride = length;
    rowStep = byColumns ? 1 : length;
  }
}
