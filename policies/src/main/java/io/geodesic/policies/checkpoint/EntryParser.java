package io.geodesic.policies.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Turns one field of a safetensors header into an {@link Entry}, or says what is wrong with it. */
final class EntryParser {

  private final String name;
  private final JsonNode node;

  EntryParser(String name, JsonNode node) {
    this.name = name;
    this.node = node;
  }

  /**
   * Parses the field.
   *
   * @throws CheckpointException if it is malformed, of an unknown type, or its offsets disagree
   *     with its shape
   */
  Entry parse() {
    if (!node.isObject()) {
      throw failure("is not a JSON object");
    }
    Dtype dtype = dtype();
    int[] shape = shape();
    long[] offsets = naturals("data_offsets");
    if (offsets.length != 2 || offsets[0] > offsets[1]) {
      throw failure("has data_offsets " + node.get("data_offsets") + "; expected [begin, end]");
    }
    long expected = (long) length(shape) * dtype.bytes;
    long found = offsets[1] - offsets[0];
    if (expected != found) {
      throw failure(
          String.format(
              "of dtype %s and shape %s needs %d bytes; data_offsets give %d",
              dtype, Arrays.toString(shape), expected, found));
    }
    return new Entry(name, dtype, shape, offsets[0], offsets[1]);
  }

  private Dtype dtype() {
    JsonNode dtype = node.path("dtype");
    return Dtype.named(dtype.asText())
        .orElseThrow(
            () -> {
              String allowed =
                  Arrays.stream(Dtype.values()).map(Dtype::name).collect(Collectors.joining(", "));
              return failure(
                  (dtype.isMissingNode() ? "has no dtype" : "has dtype " + dtype)
                      + "; expected one of "
                      + allowed);
            });
  }

  private int[] shape() {
    long[] axes = naturals("shape");
    int[] shape = new int[axes.length];
    for (int i = 0; i < shape.length; i++) {
      if (axes[i] > Integer.MAX_VALUE) {
        throw failure("has an axis of " + axes[i] + "; at most " + Integer.MAX_VALUE);
      }
      shape[i] = (int) axes[i];
    }
    return shape;
  }

  private int length(int... shape) {
    try {
      return Tensor.length(shape);
    } catch (IllegalArgumentException e) {
      throw new CheckpointException("tensor '" + name + "': " + e.getMessage(), e);
    }
  }

  private long[] naturals(String field) {
    JsonNode array = node.path(field);
    long[] values = new long[array.size()];
    boolean valid = array.isArray();
    for (int i = 0; i < values.length && valid; i++) {
      JsonNode value = array.get(i);
      valid = value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0;
      values[i] = value.longValue();
    }
    if (!valid) {
      throw failure(
          array.isMissingNode()
              ? "has no " + field
              : "has " + field + " " + array + "; expected an array of non-negative integers");
    }
    return values;
  }

  private CheckpointException failure(String what) {
    return new CheckpointException("tensor '" + name + "' " + what);
  }
}
