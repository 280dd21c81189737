package io.geodesic.commons.kernel;

/**
 * Blocked matrix product: blocks of the inner dimension in increasing order, so that spilling C
 * between them keeps the order per element, and panels of B for the tiles.
 *
 * <p>One instance per thread is the workspace; it grows to the largest block and is then reused.
 */
final class VectorProduct {

  private static final ThreadLocal<VectorProduct> OF_THREAD =
      ThreadLocal.withInitial(VectorProduct::new);

  /** A panel of B of this depth stays in the first-level cache. */
  private static final int MAX_DEPTH = 128;

  /** Columns of B packed at a time: they stay in the second-level cache. */
  private static final int MAX_COLUMNS = 512 / VectorPanel.MAX_COLUMNS * VectorPanel.MAX_COLUMNS;

  /** Rows of A that meet a panel of B before the next panel is read; whole tiles of each height. */
  static final int MAX_ROWS = 96;

  /** With fewer rows than this, packing B costs more than it saves. */
  private static final int ROWS_WORTH_PACKING = 16;

  final VectorLeft a = new VectorLeft();
  final VectorRight b = new VectorRight();
  final VectorOutput c = new VectorOutput();
  private double[] packed = new double[0];

  /** Length of the current block of the inner dimension. */
  private int depth;

  private VectorProduct() {}

  /** Returns the calling thread's workspace. */
  static VectorProduct ofThread() {
    return OF_THREAD.get();
  }

  /** Returns the length of the blocks that an inner dimension of k is cut into. */
  static int depth(int k) {
    int blocks = Math.max(1, (k + MAX_DEPTH - 1) / MAX_DEPTH);
    return (k + blocks - 1) / blocks;
  }

  /** Packs all of B, k×n, for {@link #runPacked}: block after block, panel after panel. */
  void packAll(int n, int k, double[] panels, int offset) {
    int step = depth(k);
    for (int l = 0; l < k; l += step) {
      depth = Math.min(step, k - l);
      for (int j = 0; j < n; j += MAX_COLUMNS) {
        int to = offset + l * VectorPanel.padded(n) + j * depth;
        pack(j, Math.min(n, j + MAX_COLUMNS), l, panels, to);
      }
    }
  }

  /**
   * Computes the m×n product of A, the B that {@link #packAll} packed and the output set before.
   */
  void runPacked(int m, int n, int k, double[] panels, int offset) {
    int step = depth(k);
    for (int l = 0; l < k; l += step) {
      depth = Math.min(step, k - l);
      for (int j = 0; j < n; j += MAX_COLUMNS) {
        int from = offset + l * VectorPanel.padded(n) + j * depth;
        columns(m, j, Math.min(n, j + MAX_COLUMNS), l, panels, from);
      }
      c.accumulate();
    }
  }

  /** Computes the m×n product of A, B and the output set before; the inner dimension is k. */
  void run(int m, int n, int k) {
    if (b.line == 1 && m < ROWS_WORTH_PACKING && VectorPanel.whole(n)) {
      runInPlace(m, n, k);
      return;
    }
    int step = depth(k);
    for (int l = 0; l < k; l += step) {
      depth = Math.min(step, k - l);
      for (int j = 0; j < n; j += MAX_COLUMNS) {
        int jEnd = Math.min(n, j + MAX_COLUMNS);
        if (packed.length < VectorPanel.padded(jEnd - j) * depth) {
          packed = new double[VectorPanel.padded(jEnd - j) * depth];
        }
        pack(j, jEnd, l, packed, 0);
        columns(m, j, jEnd, l, packed, 0);
      }
      c.accumulate();
    }
  }

  private void runInPlace(int m, int n, int k) {
    int step = depth(k);
    for (int l = 0; l < k; l += step) {
      depth = Math.min(step, k - l);
      a.choose(0, m, l, depth);
      for (int p = 0; p < n; p += VectorPanel.columns(n - p)) {
        panel(0, m, p, VectorPanel.columns(n - p), b.array, b.offset + l * b.step + p, b.step);
      }
      c.accumulate();
    }
  }

  private void pack(int j, int jEnd, int l, double[] panels, int to) {
    for (int p = j; p < jEnd; p += VectorPanel.columns(jEnd - p)) {
      b.pack(p, VectorPanel.columns(jEnd - p), l, depth, panels, to + (p - j) * depth);
    }
  }

  /** Multiplies A with the packed columns [j, jEnd) of B. */
  private void columns(int m, int j, int jEnd, int l, double[] panels, int from) {
    for (int i = c.firstRow(j); i < m; i += MAX_ROWS) {
      int iEnd = Math.min(m, i + MAX_ROWS);
      a.choose(i, iEnd, l, depth);
      for (int p = j; p < jEnd; p += VectorPanel.columns(jEnd - p)) {
        int columns = VectorPanel.columns(jEnd - p);
        panel(i, iEnd, p, columns, panels, from + (p - j) * depth, VectorPanel.padded(columns));
      }
    }
  }

  /** Multiplies rows [iStart, iEnd) of A with a panel of B. */
  private void panel(int iStart, int iEnd, int p, int columns, double[] panel, int bt, int ldb) {
    int height = VectorPanel.height(columns, a.byColumns());
    c.startPanel(p, columns);
    int i = iStart + Math.max(0, c.firstRow(p) - iStart) / height * height;
    int whole = i + (iEnd - i) / height * height;
    if (i < whole) {
      a.put(i, height, c.tile);
      c.run(VectorPanel.tile(columns, a.byColumns()), i, whole, height, depth, panel, bt, ldb);
    }
    if (whole < iEnd) {
      a.putSingle(Math.max(i, whole), c.tile);
      c.run(VectorPanel.single(columns), whole, iEnd, 1, depth, panel, bt, ldb);
    }
  }
}
