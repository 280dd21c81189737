package io.geodesic.policies.checkpoint;

/**
 * One tensor as a safetensors header announces it.
 *
 * @param name its full name
 * @param dtype type of its elements
 * @param shape its axes
 * @param begin offset of its first byte after the header
 * @param end offset behind its last byte; {@code end − begin} is the shape's size
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Entry(String name, Dtype dtype, int[] shape, long begin, long end) {

  /** Number of elements. */
  int length() {
    return Math.toIntExact((end - begin) / dtype.bytes);
  }
}
