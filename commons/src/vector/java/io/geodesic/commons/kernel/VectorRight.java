package io.geodesic.commons.kernel;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;

/**
 * The right factor B of a matrix product, entry (l, j) at offset + l·step + j·line, and its copy in
 * panels of columns: entry (l, j) of a panel at to + l·width + j.
 *
 * <p>Columns that do not fill a vector are padded with zeros, which only feed results that are
 * thrown away.
 */
final class VectorRight {

  double[] array;
  int offset;
  int step;
  int line;

  /** Sets B, k×n or stored transposed n×k. */
  void set(double[] newArray, int newOffset, int ld, boolean transposed) {
    array = newArray;
    offset = newOffset;
    step = transposed ? 1 : ld;
    line = transposed ? ld : 1;
  }

  /** Copies the panel of columns [p, p + columns) over entries [l, l + depth). */
  void pack(int p, int columns, int l, int depth, double[] panels, int to) {
    int from = offset + l * step + p * line;
    int width = VectorPanel.padded(columns);
    if (line != 1) {
      packTransposed(from, columns, depth, panels, to, width);
    } else if (columns == width) {
      packVectors(from, columns, depth, panels, to);
    } else {
      packEntries(from, columns, depth, panels, to, width);
    }
    if (columns < width) {
      for (int d = 0; d < depth; d++) {
        Arrays.fill(panels, to + d * width + columns, to + (d + 1) * width, 0);
      }
    }
  }

  private void packVectors(int from, int columns, int depth, double[] panels, int to) {
    for (int r = 0; r < columns; r += Lanes.COUNT) {
      int source = from + r;
      int target = to + r;
      for (int d = 0; d < depth; d++, source += step, target += columns) {
        DoubleVector.fromArray(Lanes.SPECIES, array, source).intoArray(panels, target);
      }
    }
  }

  private void packEntries(int from, int columns, int depth, double[] panels, int to, int width) {
    for (int d = 0; d < depth; d++) {
      for (int r = 0; r < columns; r++) {
        panels[to + d * width + r] = array[from + d * step + r];
      }
    }
  }

  /** Four columns at a time, so that a step of the long inner loop writes next to itself. */
  private void packTransposed(
      int from, int columns, int depth, double[] panels, int to, int width) {
    int r = 0;
    for (; r + 4 <= columns; r += 4) {
      int s0 = from + r * line;
      int s1 = s0 + line;
      int s2 = s1 + line;
      int s3 = s2 + line;
      for (int d = 0, target = to + r; d < depth; d++, target += width) {
        panels[target] = array[s0 + d];
        panels[target + 1] = array[s1 + d];
        panels[target + 2] = array[s2 + d];
        panels[target + 3] = array[s3 + d];
      }
    }
    for (; r < columns; r++) {
      for (int d = 0; d < depth; d++) {
        panels[to + d * width + r] = array[from + r * line + d];
      }
    }
  }
}
