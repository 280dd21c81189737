package io.geodesic.commons.kernel;

/**
 * A column of register tiles of a matrix product, C ← S + A·B for one panel of B: where A, S and C
 * are for the tile at hand, and how many tiles follow below it.
 *
 * <p>S is what the sums start from: C itself, or one row for all with lds = 0.
 */
final class VectorTile {

  /**
   * The tiles' loop over a block of the inner dimension, C in registers: entries of A are broadcast
   * one by one against the vectors of a row of B.
   *
   * <p>The shapes (rows by vectors) leave registers to spare: with sixteen of them the compiler
   * spills some of twelve sums about every other time that it compiles, and the loop then runs at
   * half its speed, while eight or nine sums never spill. What the inner loop needs is in local
   * variables, what is needed between tiles in the {@link VectorTile}, which leaves the inner loop
   * the integer registers. No vector crosses a call, so none is ever boxed. Behind this interface
   * each shape is compiled by itself.
   */
  @FunctionalInterface
  interface Loop {

    /**
     * Computes the tiles, one after the other.
     *
     * @param k length of the block
     * @param bt first entry of B; row l is at {@code bt + l·ldb}
     */
    void run(VectorTile t, int k, double[] b, int bt, int ldb);
  }

  double[] a;
  int at;
  int lda;

  /**
   * Distance of the entries in a row of A. Always 1, but as long as the compiler does not know it,
   * it neither peels the inner loop nor computes limits for it, which takes longer than a short
   * loop.
   */
  int aColumn = 1;

  double[] s;
  int st;
  int lds;
  double[] c;
  int ct;
  int ldc;
  private int left;
  private int aStep;
  private int sStep;
  private int cStep;

  /** Sets where the first tile's A is, and the distance from one tile's A to the next. */
  void takeA(double[] array, int offset, int ld, int step) {
    a = array;
    at = offset;
    lda = ld;
    aStep = step;
  }

  /** Sets where the sums of the first tile start from; row i is at offset + i·row. */
  void startFrom(double[] array, int offset, int row) {
    s = array;
    st = offset;
    lds = row;
  }

  /** Sets where the first tile's C is; row i is at offset + i·row. */
  void put(double[] array, int offset, int row) {
    c = array;
    ct = offset;
    ldc = row;
  }

  /** Sets the number of tiles, at least 1, and their rows. */
  void repeat(int tiles, int rows) {
    left = tiles;
    sStep = rows * lds;
    cStep = rows * ldc;
  }

  /** Goes to the next tile; false if there is none. */
  boolean next() {
    at += aStep;
    st += sStep;
    ct += cStep;
    left--;
    return left > 0;
  }
}
