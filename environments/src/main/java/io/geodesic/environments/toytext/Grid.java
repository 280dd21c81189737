package io.geodesic.environments.toytext;

/**
 * A rectangle of cells numbered row by row, row 0 on top; leaving it is staying.
 *
 * @param rows number of rows
 * @param columns number of columns
 */
record Grid(int rows, int columns) {

  /** One of the four ways to go. */
  enum Direction {
    LEFT(0, -1),
    DOWN(1, 0),
    RIGHT(0, 1),
    UP(-1, 0);

    private final int down;
    private final int right;

    Direction(int down, int right) {
      this.down = down;
      this.right = right;
    }
  }

  int cells() {
    return rows * columns;
  }

  int cell(int row, int column) {
    return row * columns + column;
  }

  int row(int cell) {
    return cell / columns;
  }

  int column(int cell) {
    return cell % columns;
  }

  /** Returns the neighbouring cell, or the same one at the edge. */
  int neighbour(int cell, Direction direction) {
    int row = row(cell) + direction.down;
    int column = column(cell) + direction.right;
    return row < 0 || row >= rows || column < 0 || column >= columns ? cell : cell(row, column);
  }
}
