package io.geodesic.commons.statistics;

import java.util.Arrays;

/**
 * Mean and variance of each column of rows that arrive in batches.
 *
 * <p>Each batch gets its own mean and sum of squared deviations M₂ in two passes, and is then
 * joined to what was seen before: with δ = x̄<sub>B</sub> − x̄<sub>A</sub> and n = n<sub>A</sub> +
 * n<sub>B</sub>, x̄ = x̄<sub>A</sub> + δ·n<sub>B</sub>/n and M₂ = M₂<sub>A</sub> + M₂<sub>B</sub> +
 * δ²·n<sub>A</sub>·n<sub>B</sub>/n (Chan, Golub and LeVeque 1983). No sum of squares is formed, so
 * a large mean costs no digits. Allocates nothing after construction but in {@link #save}; not for
 * use by several threads.
 */
public final class RunningMoments {

  private final int dimension;
  private long count;
  private final double[] mean;
  private final double[] squares;
  private final double[] batchMean;
  private final double[] batchSquares;

  /** Creates moments of no rows. */
  public RunningMoments(int dimension) {
    this.dimension = dimension;
    this.mean = new double[dimension];
    this.squares = new double[dimension];
    this.batchMean = new double[dimension];
    this.batchSquares = new double[dimension];
  }

  /** Returns the number of columns. */
  public int dimension() {
    return dimension;
  }

  /** Returns the number of rows seen. */
  public long count() {
    return count;
  }

  /** Returns the mean of a column; zero if no rows were seen. */
  public double mean(int column) {
    return mean[column];
  }

  /** Returns the population variance M₂/n of a column; zero if no rows were seen. */
  public double variance(int column) {
    return count == 0 ? 0 : squares[column] / count;
  }

  /**
   * Takes a batch of rows into account; numbers that are not finite spoil their column for good.
   *
   * @param data row-major, the first row at {@code offset}, rows {@link #dimension} apart
   * @param rows number of rows, zero or more
   */
  public void add(double[] data, int offset, int rows) {
    if (rows == 0) {
      return;
    }
    Arrays.fill(batchMean, 0.0);
    Arrays.fill(batchSquares, 0.0);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < dimension; j++) {
        batchMean[j] += data[offset + i * dimension + j];
      }
    }
    for (int j = 0; j < dimension; j++) {
      batchMean[j] /= rows;
    }
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < dimension; j++) {
        double deviation = data[offset + i * dimension + j] - batchMean[j];
        batchSquares[j] += deviation * deviation;
      }
    }
    join(rows, batchMean, batchSquares);
  }

  /**
   * Takes into account all rows that other moments have seen.
   *
   * @throws IllegalArgumentException if the dimensions differ
   */
  public void merge(RunningMoments other) {
    if (other.dimension != dimension) {
      throw new IllegalArgumentException(
          "cannot merge moments of " + other.dimension + " columns into " + dimension);
    }
    if (other.count > 0) {
      join(other.count, other.mean, other.squares);
    }
  }

  /** Returns the complete state: the count, the means, the sums of squared deviations. */
  public double[] save() {
    double[] state = new double[1 + 2 * dimension];
    state[0] = count;
    System.arraycopy(mean, 0, state, 1, dimension);
    System.arraycopy(squares, 0, state, 1 + dimension, dimension);
    return state;
  }

  /**
   * Continues from a saved state.
   *
   * @throws IllegalArgumentException if the array is not a state of moments of this dimension
   */
  public void restore(double[] state) {
    if (state.length != 1 + 2 * dimension || !(state[0] >= 0) || state[0] != (long) state[0]) {
      throw new IllegalArgumentException(
          "not a state of moments of " + dimension + " columns: " + state.length + " numbers");
    }
    count = (long) state[0];
    System.arraycopy(state, 1, mean, 0, dimension);
    System.arraycopy(state, 1 + dimension, squares, 0, dimension);
  }

  private void join(long otherCount, double[] otherMean, double[] otherSquares) {
    long total = count + otherCount;
    double share = (double) otherCount / total;
    for (int j = 0; j < dimension; j++) {
      double shift = otherMean[j] - mean[j];
      mean[j] += shift * share;
      squares[j] += otherSquares[j] + shift * shift * (count * share);
    }
    count = total;
  }
}
