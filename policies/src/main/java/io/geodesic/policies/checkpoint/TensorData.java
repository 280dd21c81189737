package io.geodesic.policies.checkpoint;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * Streams tensors between arrays and a channel, little-endian, through one fixed buffer: a file is
 * never held in memory beside its tensors.
 */
final class TensorData {

  private static final int BUFFER_BYTES = 1 << 16;

  private final FileChannel channel;
  private final ByteBuffer buffer =
      ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);

  TensorData(FileChannel channel) {
    this.channel = channel;
  }

  /** Writes the elements of a tensor at the channel's position. */
  void write(Tensor tensor) throws IOException {
    int step = BUFFER_BYTES / Long.BYTES;
    for (int i = 0; i < tensor.length(); i += step) {
      int n = Math.min(step, tensor.length() - i);
      buffer.clear();
      if (tensor instanceof Tensor.Reals reals) {
        buffer.asDoubleBuffer().put(reals.data, i, n);
      } else if (tensor instanceof Tensor.Longs longs) {
        buffer.asLongBuffer().put(longs.data, i, n);
      }
      writeFully(channel, buffer.limit(n * Long.BYTES));
    }
  }

  /**
   * Reads the tensor of an entry at the channel's position.
   *
   * @throws EOFException if the channel ends before the tensor does
   */
  Tensor read(Entry entry) throws IOException {
    return switch (entry.dtype()) {
      case F64 -> new Tensor.Reals(doubles(entry.length()), entry.shape());
      case F32 -> new Tensor.Reals(widened(entry.length()), entry.shape());
      case I64 -> new Tensor.Longs(longs(entry.length()), entry.shape());
    };
  }

  private double[] doubles(int length) throws IOException {
    double[] data = new double[length];
    int step = BUFFER_BYTES / Double.BYTES;
    for (int i = 0; i < length; i += step) {
      int n = Math.min(step, length - i);
      fill(n * Double.BYTES).asDoubleBuffer().get(data, i, n);
    }
    return data;
  }

  private double[] widened(int length) throws IOException {
    double[] data = new double[length];
    int step = BUFFER_BYTES / Float.BYTES;
    for (int i = 0; i < length; i += step) {
      int n = Math.min(step, length - i);
      fill(n * Float.BYTES);
      for (int j = 0; j < n; j++) {
        data[i + j] = buffer.getFloat(j * Float.BYTES);
      }
    }
    return data;
  }

  private long[] longs(int length) throws IOException {
    long[] data = new long[length];
    int step = BUFFER_BYTES / Long.BYTES;
    for (int i = 0; i < length; i += step) {
      int n = Math.min(step, length - i);
      fill(n * Long.BYTES).asLongBuffer().get(data, i, n);
    }
    return data;
  }

  private ByteBuffer fill(int bytes) throws IOException {
    return readFully(channel, buffer.clear().limit(bytes));
  }

  /** Writes all remaining bytes. */
  static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Fills the buffer to its limit and flips it. */
  static ByteBuffer readFully(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      if (channel.read(bytes) < 0) {
        throw new EOFException();
      }
    }
    return bytes.flip();
  }
}
