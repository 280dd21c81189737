package io.geodesic.policies.checkpoint;

import java.util.Arrays;
import java.util.Optional;

/** The element types of safetensors that we read; all but {@link #F32} are also written. */
enum Dtype {
  /** IEEE 754 doubles. */
  F64(Double.BYTES),
  /** IEEE 754 singles, widened to doubles on reading. */
  F32(Float.BYTES),
  /** Two's-complement 64-bit integers. */
  I64(Long.BYTES);

  /** Size of one element. */
  final int bytes;

  Dtype(int bytes) {
    this.bytes = bytes;
  }

  /** Returns the type that stores a tensor without loss. */
  static Dtype of(Tensor tensor) {
    return tensor instanceof Tensor.Longs ? I64 : F64;
  }

  /** Returns the type of this name in a header. */
  static Optional<Dtype> named(String name) {
    return Arrays.stream(values()).filter(dtype -> dtype.name().equals(name)).findAny();
  }
}
