package io.geodesic.commons.kernel;

/**
 * The output of a matrix product, entry (i, j) at offset + i·row + j·column: where the accumulation
 * starts from, and a small buffer in place of C for tiles that C cannot take whole vectors of (the
 * right edge, the diagonal of a symmetric update, a transposed C).
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
  private final double[] buffer = new double[VectorTile.MAX_ROWS * WIDTH];
  private boolean buffered;
  private int panel;
  private int width;

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
  void startPanel(int p, int columns, VectorTile tile) {
    panel = p;
    width = columns;
    if (start != null) {
      for (int j = 0; j < columns; j++) {
        startRow[j] = start[startOffset + (p + j) * startStep];
      }
      tile.startFrom(startRow, 0, 0);
    }
  }

  /** Points the tile at rows [i, i + rows) of the panel. */
  void open(int i, int rows, VectorTile tile) {
    buffered = column != 1 || !VectorPanel.whole(width) || (lower && i < panel + width - 1);
    if (buffered) {
      tile.put(buffer, 0, WIDTH);
    } else {
      tile.put(array, offset + i * row + panel, row);
    }
    if (start != null) {
      return;
    }
    if (buffered) {
      read(i, rows);
      tile.startFrom(buffer, 0, WIDTH);
    } else {
      tile.startFrom(array, offset + i * row + panel, row);
    }
  }

  /** Brings the rows opened last into C. */
  void close(int i, int rows) {
    if (!buffered) {
      return;
    }
    for (int r = 0; r < rows; r++) {
      int at = offset + (i + r) * row + panel * column;
      int wanted = wanted(i + r);
      if (column == 1) {
        System.arraycopy(buffer, r * WIDTH, array, at, wanted);
        continue;
      }
      for (int j = 0; j < wanted; j++) {
        array[at + j * column] = buffer[r * WIDTH + j];
      }
    }
  }

  private void read(int i, int rows) {
    for (int r = 0; r < rows; r++) {
      int at = offset + (i + r) * row + panel * column;
      int wanted = wanted(i + r);
      if (column == 1) {
        System.arraycopy(array, at, buffer, r * WIDTH, wanted);
        continue;
      }
      for (int j = 0; j < wanted; j++) {
        buffer[r * WIDTH + j] = array[at + j * column];
      }
    }
  }

  private int wanted(int i) {
    return lower ? Math.max(0, Math.min(width, i - panel + 1)) : width;
  }
}
