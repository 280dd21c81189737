package io.geodesic.autodiff.tape;

/**
 * The shape of a value on the tape.
 *
 * @param batched whether the value has rows for each example of the batch
 * @param rows rows per example when batched, all rows otherwise; at least 1
 * @param cols columns, at least 1
 */
public record Shape(boolean batched, int rows, int cols) {

  public Shape {
    if (rows < 1 || cols < 1) {
      throw new IllegalArgumentException(
          "shape needs at least 1 row and 1 column, got " + rows + "×" + cols);
    }
  }

  /** One row of {@code cols} numbers for each example of the batch. */
  public static Shape batch(int cols) {
    return new Shape(true, 1, cols);
  }

  /** A matrix whose size does not depend on the batch. */
  public static Shape fixed(int rows, int cols) {
    return new Shape(false, rows, cols);
  }

  /** A row vector that is the same for all examples. */
  public static Shape row(int cols) {
    return fixed(1, cols);
  }

  /** A single number. */
  public static Shape scalar() {
    return fixed(1, 1);
  }

  /** The same rows with another number of columns. */
  public Shape withCols(int newCols) {
    return new Shape(batched, rows, newCols);
  }

  public boolean isScalar() {
    return !batched && rows == 1 && cols == 1;
  }

  /** Whether this is a fixed row vector. */
  public boolean isRow() {
    return !batched && rows == 1;
  }

  /** Whether both have the same rows for every batch. */
  public boolean sameRows(Shape other) {
    return batched == other.batched && rows == other.rows;
  }

  /** Numbers per example when batched, in all otherwise. */
  public int size() {
    return rows * cols;
  }

  @Override
  public String toString() {
    String height = batched ? (rows == 1 ? "N" : "N·" + rows) : Integer.toString(rows);
    return height + "×" + cols;
  }
}
