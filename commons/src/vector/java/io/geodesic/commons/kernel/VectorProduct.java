package io.geodesic.commons.kernel;

/**
 * Blocked matrix product: blocks of the inner dimension in increasing order, so that spilling C
 * between them keeps the order per element; panels of B packed for the tiles, rows of A packed when
 * they are strided or scaled.
 *
 * <p>One instance per thread is the workspace; it grows to the largest block and is then reused.
 * Columns that do not fill a vector are padded with zeros in the packed B, and incomplete tiles go
 * through a small buffer instead of masks.
 */
final class VectorProduct {

  private static final ThreadLocal<VectorProduct> OF_THREAD =
      ThreadLocal.withInitial(VectorProduct::new);

  /** A panel of B of this depth stays in the first-level cache. */
  private static final int MAX_DEPTH = 128;

  /** Columns of B packed at a time: they stay in the second-level cache. */
  private static final int MAX_COLUMNS = 512 / VectorPanel.MAX_COLUMNS * VectorPanel.MAX_COLUMNS;

  /** Rows of A that meet a panel of B before the next panel is read. */
  private static final int MAX_ROWS = 96;

  /** Columns of A this far apart are read in place when at most two panels meet them. */
  private static final int NEAR = 128;

  /** With fewer rows than this, packing B costs more than it saves. */
  private static final int ROWS_WORTH_PACKING = 32;

  /**
   * Length of the packed B, twice what is needed: G1 gives a megabyte regions of its own, so that
   * the first entry lies 16 bytes behind a cache line's start, and from entry {@link #ALIGNED} on
   * no vector straddles two lines (worth 7 %).
   */
  private static final int PACKED_B = 1 << 17;

  private static final int ALIGNED = 6;

  final VectorOperand a = new VectorOperand();
  final VectorOperand b = new VectorOperand();
  final VectorOutput c = new VectorOutput();

  private final VectorTile tile = new VectorTile();
  private double[] packedA = new double[0];
  private final double[] packedB = new double[PACKED_B];

  /** Whether rows of A are read where they are. */
  private boolean inPlace;

  /** First entry of the current block of the inner dimension. */
  private int l;

  private VectorProduct() {}

  /** Returns the calling thread's workspace. */
  static VectorProduct ofThread() {
    return OF_THREAD.get();
  }

  /**
   * Computes the m×n product of the operands and the output set before; the inner dimension is k.
   */
  void run(int m, int n, int k) {
    int blocks = Math.max(1, (k + MAX_DEPTH - 1) / MAX_DEPTH);
    int depth = (k + blocks - 1) / blocks;
    inPlace = a.alpha == 1 && (a.step == 1 || (a.step <= NEAR && n <= 2 * VectorPanel.MAX_COLUMNS));
    packedA = grown(packedA, depth * (Math.min(m, MAX_ROWS) + VectorTile.MAX_ROWS));
    for (l = 0; l < k; l += depth) {
      tile.depth = Math.min(depth, k - l);
      for (int j = 0; j < n; j += MAX_COLUMNS) {
        columns(m, j, Math.min(n, j + MAX_COLUMNS));
      }
      c.accumulate();
    }
  }

  private static double[] grown(double[] array, int length) {
    return array.length >= length ? array : new double[length];
  }

  private void columns(int m, int j, int jEnd) {
    boolean packing = b.line != 1 || b.alpha != 1 || m >= ROWS_WORTH_PACKING;
    for (int p = j; p < jEnd; p += VectorPanel.columns(jEnd - p)) {
      int width = VectorPanel.columns(jEnd - p);
      if (packing || !VectorPanel.whole(width)) {
        b.pack(
            p,
            width,
            l,
            tile.depth,
            packedB,
            ALIGNED + (p - j) * tile.depth,
            VectorPanel.padded(width));
      }
    }
    for (int i = c.firstRow(j); i < m; i += MAX_ROWS) {
      int iEnd = Math.min(m, i + MAX_ROWS);
      rows(i, iEnd);
      for (int p = j; p < jEnd; p += VectorPanel.columns(jEnd - p)) {
        int width = VectorPanel.columns(jEnd - p);
        if (packing || !VectorPanel.whole(width)) {
          tile.takeB(packedB, ALIGNED + (p - j) * tile.depth, VectorPanel.padded(width));
        } else {
          tile.takeB(b.array, b.offset + p + l * b.step, b.step);
        }
        panel(i, iEnd, p, width);
      }
    }
  }

  /** Hands rows [i, iEnd) of A to the tile, packed in strips of eight rows when they need it. */
  private void rows(int i, int iEnd) {
    if (inPlace) {
      tile.takeA(a.array, a.line, a.step);
      return;
    }
    int strip = VectorTile.MAX_ROWS;
    for (int r = i; r < iEnd; r += strip) {
      a.pack(r, Math.min(strip, iEnd - r), l, tile.depth, packedA, (r - i) * tile.depth, strip);
    }
    tile.takeA(packedA, 1, strip);
  }

  private int offsetOfRow(int i, int blockStart) {
    if (inPlace) {
      return a.offset + i * a.line + l * a.step;
    }
    int inStrip = (i - blockStart) % VectorTile.MAX_ROWS;
    return (i - blockStart - inStrip) * tile.depth + inStrip;
  }

  private void panel(int iStart, int iEnd, int p, int width) {
    int vectors = VectorPanel.vectors(width);
    int height = VectorTile.rows(vectors);
    c.startPanel(p, width, tile);
    int i = iStart + Math.max(0, c.firstRow(p) - iStart) / height * height;
    for (; i + height <= iEnd; i += height) {
      tile.aOffset = offsetOfRow(i, iStart);
      c.open(i, height, tile);
      tile.full(vectors);
      c.close(i, height);
    }
    for (; i < iEnd; i++) {
      tile.aOffset = offsetOfRow(i, iStart);
      c.open(i, 1, tile);
      tile.row(vectors);
      c.close(i, 1);
    }
  }
}
