package io.geodesic.commons.kernel;

/**
 * The output of a matrix product, entry (i, j) at offset + i·row + j·column: where the sums start
 * from, and a small buffer in place of C for tiles that C cannot take whole vectors of (the right
 * edge, the diagonal of a symmetric update, a transposed C).
 */
final class VectorOutput {

  private static final int WIDTH = VectorPanel.MAX_COLUMNS;

  private double[] array;
  private int offset;
  private int row;
  private int column;

  /** Whether only entries with j ≤ i are wanted, read and written. */
  private boolean lower;

  /**
   * The row that every row starts from, entry j at startOffset + j·startStep; null to start from C.
   */
  private double[] start;

  private int startOffset;
  private int startStep;
  private final double[] startRow = new double[WIDTH];
  private final double[] buffer = new double[VectorProduct.MAX_ROWS * WIDTH];
  final VectorTile tile = new VectorTile();
  private int panel;
  private int width;

  /** First row from which tiles write into C itself. */
  private int firstDirect;

  void set(double[] newArray, int newOffset, int newRow, int newColumn, boolean newLower) {
    array = newArray;
    offset = newOffset;
    row = newRow;
    column = newColumn;
    lower = newLower;
    start = null;
  }

  /** Starts every row from the same values rather than from C. */
  void startFrom(double[] values, int valuesOffset, int valuesStep) {
    start = values;
    startOffset = valuesOffset;
    startStep = valuesStep;
  }

  /** Continues from C: for all but the first block of the inner dimension. */
  void accumulate() {
    start = null;
  }

  /** Returns the first row with a wanted entry in column j or later. */
  int firstRow(int j) {
    return lower ? j : 0;
  }

  /** Begins a panel of columns [p, p + columns). */
  void startPanel(int p, int columns) {
    panel = p;
    width = columns;
    if (column != 1 || !VectorPanel.whole(columns)) {
      firstDirect = Integer.MAX_VALUE;
    } else {
      firstDirect = lower ? p + columns - 1 : 0;
    }
    if (start != null) {
      for (int j = 0; j < columns; j++) {
        startRow[j] = start[startOffset + (p + j) * startStep];
      }
    }
  }

  /**
   * Runs tiles of some rows each over rows [i, iEnd) of the panel, whole tiles; the tile's A is
   * set.
   */
  void run(VectorTile.Loop loop, int i, int iEnd, int rows, int k, double[] b, int bt, int ldb) {
    int direct = Math.min(iEnd, Math.max(i, firstDirect));
    direct = i + (direct - i + rows - 1) / rows * rows;
    if (i < direct) {
      tile.put(buffer, 0, WIDTH);
      if (start == null) {
        read(i, direct);
      }
      runTiles(loop, (direct - i) / rows, rows, k, b, bt, ldb);
      write(i, direct);
    }
    if (direct < iEnd) {
      tile.put(array, offset + direct * row + panel, row);
      runTiles(loop, (iEnd - direct) / rows, rows, k, b, bt, ldb);
    }
  }

  private void runTiles(
      VectorTile.Loop loop, int tiles, int rows, int k, double[] b, int bt, int ldb) {
    if (start != null) {
      tile.startFrom(startRow, 0, 0);
    } else {
      tile.startFrom(tile.c, tile.ct, tile.ldc);
    }
    tile.repeat(tiles, rows);
    loop.run(tile, k, b, bt, ldb);
  }

  private void write(int i, int iEnd) {
    for (int at = 0; i < iEnd; i++, at += WIDTH) {
      int to = offset + i * row + panel * column;
      int wanted = wanted(i);
      for (int j = 0; j < wanted; j++, to += column) {
        array[to] = buffer[at + j];
      }
    }
  }

  private void read(int i, int iEnd) {
    for (int at = 0; i < iEnd; i++, at += WIDTH) {
      int from = offset + i * row + panel * column;
      int wanted = wanted(i);
      for (int j = 0; j < wanted; j++, from += column) {
        buffer[at + j] = array[from];
      }
    }
  }

  private int wanted(int i) {
    return lower ? Math.max(0, Math.min(width, i - panel + 1)) : width;
  }
}
