package io.geodesic.policies.checkpoint;

import java.util.Arrays;

/** A row-major array with its shape; an empty shape is a scalar. Shares its arrays. */
abstract sealed class Tensor {

  final int[] shape;

  private Tensor(int... shape) {
    this.shape = shape;
  }

  /** Number of entries: the product of the shape. */
  abstract int length();

  /** Doubles, the entries of the last axis contiguous. */
  static final class Reals extends Tensor {

    final double[] data;

    Reals(double[] data, int... shape) {
      super(shape);
      this.data = data;
    }

    @Override
    int length() {
      return data.length;
    }
  }

  /** 64-bit integers, such as counters and generator states. */
  static final class Longs extends Tensor {

    final long[] data;

    Longs(long[] data, int... shape) {
      super(shape);
      this.data = data;
    }

    @Override
    int length() {
      return data.length;
    }
  }

  /**
   * Returns the number of entries of a shape.
   *
   * @throws IllegalArgumentException if an axis is negative or the product leaves {@code int}
   */
  static int length(int... shape) {
    long length = 1;
    boolean empty = false;
    for (int axis : shape) {
      if (axis < 0) {
        throw new IllegalArgumentException("shape " + Arrays.toString(shape) + " is negative");
      }
      empty |= axis == 0;
      length = Math.min(length * Math.max(axis, 1), Integer.MAX_VALUE + 1L);
    }
    if (!empty && length > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "shape " + Arrays.toString(shape) + " has more than " + Integer.MAX_VALUE + " entries");
    }
    return empty ? 0 : (int) length;
  }
}
