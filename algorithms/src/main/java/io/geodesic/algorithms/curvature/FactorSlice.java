package io.geodesic.algorithms.curvature;

import java.util.Arrays;

/**
 * The columns of the factor B, with F = BᵀB/N, that belong to consecutive parameters: those of one
 * layer or of the whole network.
 *
 * <p>B has R rows, one for each factor column and example. Vectors v are whole parameter vectors,
 * of which only the slice's own part is read or written; vectors u have R numbers.
 */
interface FactorSlice {

  /** Number of examples N. */
  int examples();

  /** Number of rows R. */
  int count();

  /** Where the slice's parameters start in the parameter vector. */
  int offset();

  /** Number of the slice's parameters. */
  int width();

  /** out ← out + Bv, R numbers. */
  void addTimes(double[] v, double[] out);

  /** Writes Bᵀu to the slice's part of a parameter vector. */
  void transposeTimes(double[] u, double[] out);

  /** gram ← gram + BBᵀ, R×R. */
  void addGram(double[] gram);

  /**
   * Writes rows {@code from … from + rows − 1} of the slice densely.
   *
   * @param at where the slice's first number goes
   * @param stride from one row to the next
   */
  void fill(int from, int rows, double[] dense, int at, int stride);

  /**
   * Writes the upper triangle of the slice's F = BᵀB/N, width × width. What is below it is of no
   * meaning afterwards.
   *
   * @param at where the first number goes
   * @param stride from one row to the next
   */
  void fisher(double[] out, int at, int stride);

  /** Returns ‖B‖², the trace of N·F. */
  double squaredNorm();

  /** out ← Bv, R numbers. */
  default void times(double[] v, double[] out) {
    Arrays.fill(out, 0, count(), 0);
    addTimes(v, out);
  }

  /** gram ← BBᵀ, R×R. */
  default void gram(double[] gram) {
    Arrays.fill(gram, 0, count() * count(), 0);
    addGram(gram);
  }
}
