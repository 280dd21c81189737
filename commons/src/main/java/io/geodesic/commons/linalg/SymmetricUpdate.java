package io.geodesic.commons.linalg;

import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;
import io.geodesic.commons.parallel.Task;
import io.geodesic.commons.parallel.Workers;

/**
 * The upper triangle of C ← αAᵀA + βC with A k×n and C n×n, in tiles on several threads.
 *
 * <p>Each entry has the order of operations of the kernels' {@code gemm} over all of k, so that
 * tiles and threads change no bit. What lies below the diagonal is written in part and of no
 * meaning. Reused without allocating; one update at a time.
 */
public final class SymmetricUpdate {

  /** Rows and columns of a tile; the kernels pack their operands once for each. */
  private static final int TILE = 384;

  /** Rows of a tile on the diagonal that are updated at a time, with some waste below it. */
  private static final int STRIP = 96;

  private final Kernels kernels = KernelProvider.kernels();
  private final Workers workers;
  private final Task task = (tile, worker) -> update(tile);

  private int n;
  private int k;
  private double alpha;
  private double beta;
  private double[] a;
  private int aOffset;
  private int lda;
  private double[] c;
  private int cOffset;
  private int ldc;

  /** Creates updates that the given workers do. */
  public SymmetricUpdate(Workers workers) {
    this.workers = workers;
  }

  /** Says where A is for the updates that follow: k×n, row-major from the offset. */
  public SymmetricUpdate of(int rows, double[] array, int offset, int stride) {
    k = rows;
    a = array;
    aOffset = offset;
    lda = stride;
    return this;
  }

  /** Updates C, n×n, which must not overlap A. */
  public void run(int size, double scaleA, double scaleC, double[] array, int offset, int stride) {
    n = size;
    alpha = scaleA;
    beta = scaleC;
    c = array;
    cOffset = offset;
    ldc = stride;
    int tiles = (n + TILE - 1) / TILE;
    workers.forEach(tiles * (tiles + 1) / 2, task);
  }

  /** Tiles are counted along the columns, each from the diagonal upwards. */
  private void update(int tile) {
    int column = 0;
    int above = tile;
    while (above > column) {
      column++;
      above -= column;
    }
    int row = (column - above) * TILE;
    int end = Math.min(n, row + TILE);
    if (above > 0) {
      product(row, end - row, column * TILE);
      return;
    }
    for (int i = row; i < end; i += STRIP) {
      product(i, Math.min(STRIP, end - i), i);
    }
  }

  /** The product of some rows and the columns from one on to its tile's end. */
  private void product(int row, int rows, int column) {
    int columns = Math.min(n, (column / TILE + 1) * TILE) - column;
    int left = aOffset + row;
    int right = aOffset + column;
    int out = cOffset + row * ldc + column;
    kernels.gemm(
        true, false, rows, columns, k, alpha, a, left, lda, a, right, lda, beta, c, out, ldc);
  }
}
