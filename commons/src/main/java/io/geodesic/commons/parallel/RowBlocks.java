package io.geodesic.commons.parallel;

import java.util.Arrays;

/**
 * Partition of the rows of a batch into blocks of {@value #ROWS} rows, and of the blocks into at
 * most {@value #MAX_GROUPS} contiguous groups.
 *
 * <p>A block is the unit of kernels (its activations stay in cache), a group the unit of parallel
 * work and of partial results. Both depend on the number of rows only, so that a reduction by
 * {@link #reduce} gives the same bits for any number of threads.
 *
 * @param rows number of rows, at least 0; the last block may be shorter
 */
public record RowBlocks(int rows) {

  /** Rows of a full block. */
  public static final int ROWS = 128;

  /** Largest number of groups. */
  public static final int MAX_GROUPS = 16;

  /**
   * Checks the number of rows.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public RowBlocks {
    if (rows < 0) {
      throw new IllegalArgumentException("number of rows is " + rows + "; must be at least 0");
    }
  }

  /** Returns the number of blocks, ⌈rows / 128⌉. */
  public int blocks() {
    return (int) (((long) rows + ROWS - 1) / ROWS);
  }

  /** Returns the first row of a block. */
  public int firstRow(int block) {
    return block * ROWS;
  }

  /** Returns the number of rows of a block: {@value #ROWS}, but for the last one. */
  public int rowsIn(int block) {
    return Math.min(ROWS, rows - firstRow(block));
  }

  /**
   * Returns the number of groups: no group is empty, and their sizes differ by one block at most.
   */
  public int groups() {
    return Math.min(MAX_GROUPS, blocks());
  }

  /** Returns the first block of a group; {@code firstBlock(groups())} is the number of blocks. */
  public int firstBlock(int group) {
    return groups() == 0 ? 0 : (int) ((long) group * blocks() / groups());
  }

  /** Returns the block after the last one of a group. */
  public int endBlock(int group) {
    return firstBlock(group + 1);
  }

  /**
   * Adds the partial results of the groups in the order of the groups.
   *
   * <p>Order per element: the partial of group 0, then plus those of groups 1, 2, …; zero if there
   * is no group.
   *
   * @param partials the groups' partial results one after the other, {@code groups() × length}
   * @param length number of elements of one partial result
   * @param out receives the sum in its first {@code length} elements; must not be {@code partials}
   */
  public void reduce(double[] partials, int length, double[] out) {
    if (groups() == 0) {
      Arrays.fill(out, 0, length, 0.0);
      return;
    }
    System.arraycopy(partials, 0, out, 0, length);
    for (int group = 1; group < groups(); group++) {
      int offset = group * length;
      for (int i = 0; i < length; i++) {
        out[i] += partials[offset + i];
      }
    }
  }
}
