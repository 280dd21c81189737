package io.geodesic.commons.kernel;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;

/**
 * A factor of a matrix product, seen as lines (rows of A, columns of B) of {@code depth} entries:
 * entry l of line i at offset + i·line + l·step, scaled by alpha.
 */
final class VectorOperand {

  double[] array;
  int offset;
  int line;
  int step;
  double alpha;

  void set(double[] newArray, int newOffset, int newLine, int newStep, double newAlpha) {
    array = newArray;
    offset = newOffset;
    line = newLine;
    step = newStep;
    alpha = newAlpha;
  }

  /**
   * Copies lines [i, i + count) over entries [l, l + depth) into a panel: entry (i + r, l + d) at
   * to + d·width + r. Lanes from count to width become zeros; they only feed results that are
   * thrown away.
   */
  void pack(int i, int count, int l, int depth, double[] panel, int to, int width) {
    int from = offset + i * line + l * step;
    if (line == 1 && alpha == 1 && count % Lanes.COUNT == 0) {
      packVectors(from, count, depth, panel, to, width);
    } else if (line == 1) {
      packEntries(from, count, depth, panel, to, width);
    } else {
      packTransposed(from, count, depth, panel, to, width);
    }
  }

  private void packVectors(int from, int count, int depth, double[] panel, int to, int width) {
    for (int r = 0; r < count; r += Lanes.COUNT) {
      for (int d = 0; d < depth; d++) {
        DoubleVector v = DoubleVector.fromArray(Lanes.SPECIES, array, from + d * step + r);
        v.intoArray(panel, to + d * width + r);
      }
    }
    clear(count, depth, panel, to, width);
  }

  private void packEntries(int from, int count, int depth, double[] panel, int to, int width) {
    for (int d = 0; d < depth; d++) {
      int source = from + d * step;
      int target = to + d * width;
      for (int r = 0; r < count; r++) {
        panel[target + r] = alpha * array[source + r];
      }
    }
    clear(count, depth, panel, to, width);
  }

  /** Four lines at a time, so that a step of the long inner loop writes next to itself. */
  private void packTransposed(int from, int count, int depth, double[] panel, int to, int width) {
    int r = 0;
    for (; r + 4 <= count; r += 4) {
      int source = from + r * line;
      for (int d = 0; d < depth; d++) {
        int at = source + d * step;
        int target = to + d * width + r;
        panel[target] = alpha * array[at];
        panel[target + 1] = alpha * array[at + line];
        panel[target + 2] = alpha * array[at + 2 * line];
        panel[target + 3] = alpha * array[at + 3 * line];
      }
    }
    for (; r < count; r++) {
      for (int d = 0; d < depth; d++) {
        panel[to + d * width + r] = alpha * array[from + r * line + d * step];
      }
    }
    clear(count, depth, panel, to, width);
  }

  private static void clear(int count, int depth, double[] panel, int to, int width) {
    if (count < width) {
      for (int d = 0; d < depth; d++) {
        Arrays.fill(panel, to + d * width + count, to + (d + 1) * width, 0);
      }
    }
  }
}
