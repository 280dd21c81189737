package io.geodesic.autodiff.tape;

/**
 * Where a value's numbers are during a replay: a dense row-major block inside an array.
 *
 * <p>A mutable struct that the replay reuses; primitives read it and keep no reference.
 */
public final class Operand {
  /** The array that holds the block. */
  public double[] data;

  /** Index of the block's first number. */
  public int offset;

  public int rows;
  public int cols;

  /** For a sum over the batch's rows: add to the block rather than overwrite it. */
  public boolean accumulate;

  /** Number of elements of the block. */
  public int size() {
    return rows * cols;
  }
}
