package io.geodesic.algorithms.optimizer;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.checkpoint.Stateful;

/** The rows of a batch in random order, cut into minibatches; the last one may be shorter. */
public final class Minibatches implements Stateful {

  private final int size;
  private final RandomStream random;
  private int[] rows = new int[0];

  /**
   * Creates the partition.
   *
   * @param size rows of a minibatch; 0 for one minibatch of all rows in their own order
   */
  public Minibatches(int size, RandomStream random) {
    this.size = size;
    this.random = random;
  }

  /** Starts a new pass over a batch of n rows. */
  public void shuffle(int n) {
    if (rows.length != n) {
      rows = new int[n];
    }
    for (int i = 0; i < n; i++) {
      rows[i] = i;
    }
    if (size > 0) {
      random.shuffle(rows);
    }
  }

  /** Whether a pass is one minibatch of all rows in their own order. */
  public boolean whole() {
    return size == 0;
  }

  /** Number of minibatches. */
  public int count() {
    return size == 0 ? 1 : (rows.length + size - 1) / size;
  }

  /** All row numbers in the order of this pass. */
  public int[] rows() {
    return rows;
  }

  /** Where minibatch i starts in {@link #rows}. */
  public int start(int i) {
    return i * size;
  }

  /** Where minibatch i ends in {@link #rows}, exclusive. */
  public int end(int i) {
    return size == 0 ? rows.length : Math.min(rows.length, (i + 1) * size);
  }

  /**
   * Copies rows of a matrix so that they lie next to each other.
   *
   * @param source row-major, with {@code width} columns
   * @param rows row numbers; those from {@code from} to {@code to − 1} are used
   * @param out receives {@code to − from} rows
   */
  public static void gather(
      double[] source, int width, int[] rows, int from, int to, double[] out) {
    int at = 0;
    for (int i = from; i < to; i++) {
      int start = rows[i] * width;
      for (int j = 0; j < width; j++) { // rows are short: faster than calls of arraycopy
        out[at + j] = source[start + j];
      }
      at += width;
    }
  }

  @Override
  public void save(State state) {
    state.putBytes("shuffle", random.save());
  }

  @Override
  public void load(State state) {
    random.restore(state.bytes("shuffle"));
  }
}
