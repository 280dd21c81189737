package io.geodesic.environments.minatar;

/**
 * Carries the components of a state between fields and a vector, in either direction, so that each
 * game names them once.
 *
 * <p>Every method takes the present value of a field and returns the value that it is to have: the
 * same while saving or checking, the one in the vector while loading. The layout of a state must
 * not depend on its values.
 */
final class StateCursor {
  /** What a pass does with the vector. */
  enum Mode {
    COUNT,
    SAVE,
    CHECK,
    LOAD
  }

  private Mode mode = Mode.COUNT;
  private double[] values = {};
  private int start;
  private int position;

  /** Begins a pass at the component {@code values[start]}. */
  void begin(Mode mode, double[] values, int start) {
    this.mode = mode;
    this.values = values;
    this.start = start;
    this.position = start;
  }

  /** Returns the number of components that this pass has seen. */
  int count() {
    return position - start;
  }

  /**
   * Passes one integer.
   *
   * @throws IllegalArgumentException if the one in the vector is to be read and not an integer from
   *     low to high
   */
  int integer(int value, int low, int high) {
    int index = position++;
    if (mode == Mode.COUNT) {
      return value;
    }
    if (mode == Mode.SAVE) {
      values[index] = value;
      return value;
    }
    int read = (int) values[index];
    if (read != values[index] || read < low || read > high) {
      throw new IllegalArgumentException(
          "state[%d] is %s; it must be an integer from %d to %d"
              .formatted(index - start, values[index], low, high));
    }
    return mode == Mode.LOAD ? read : value;
  }

  /** Passes a column or row. */
  int coordinate(int value) {
    return integer(value, 0, Game.LAST);
  }

  /** Passes one bit for each cell of a row, bit x for column x. */
  int row(int value) {
    return integer(value, 0, (1 << Game.SIZE) - 1);
  }

  /** Passes a flag as 0 or 1. */
  boolean flag(boolean value) {
    return integer(value ? 1 : 0, 0, 1) == 1;
  }
}
