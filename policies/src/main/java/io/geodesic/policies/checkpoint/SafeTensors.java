package io.geodesic.policies.checkpoint;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The contents of a file in the <a href="https://huggingface.co/docs/safetensors">safetensors</a>
 * format, which NumPy and PyTorch read and write: eight bytes little-endian header length, a JSON
 * header, the tensors' bytes.
 *
 * <p>Doubles are written as F64 and longs as I64, in the state's order; F64, F32 (widened to
 * double) and I64 are read. A file is refused unless its tensors tile the data exactly, as the
 * reference implementation demands.
 *
 * @param state the tensors
 * @param metadata the free string map of the header, in order
 */
public record SafeTensors(State state, Map<String, String> metadata) {

  /** The reference implementation's limit: guards against reading garbage as a length. */
  private static final long MAX_HEADER_BYTES = 100_000_000;

  /** Copies the metadata, but not the state. */
  public SafeTensors {
    metadata = ImmutableMap.copyOf(metadata);
  }

  /**
   * Writes the file, replacing an old one in place, and forces it to the disk. A crash can leave it
   * incomplete: {@link Checkpoint} replaces atomically.
   *
   * @throws IllegalArgumentException if a tensor is named {@code __metadata__}
   * @throws CheckpointException if the file cannot be written
   */
  public void write(Path file) {
    Map<String, Tensor> tensors = state.tensors();
    try {
      byte[] header = SafeTensorsHeader.of(tensors, metadata).toBytes();
      try (FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        TensorData.writeFully(channel, littleEndian(Long.BYTES).putLong(header.length).flip());
        TensorData.writeFully(channel, ByteBuffer.wrap(header));
        TensorData data = new TensorData(channel);
        for (Tensor tensor : tensors.values()) {
          data.write(tensor);
        }
        channel.force(true);
      }
    } catch (IOException e) {
      throw CheckpointException.of("write", file, e);
    }
  }

  /**
   * Reads a file completely.
   *
   * @return its tensors, in the header's order, and its metadata; errors of the state name the file
   * @throws CheckpointException if the file cannot be read, is truncated, or is not well-formed
   */
  public static SafeTensors read(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      SafeTensorsHeader header = readHeader(channel);
      long dataStart = channel.position();
      TensorData data = new TensorData(channel);
      Map<String, Tensor> tensors = new LinkedHashMap<>();
      for (Entry entry : header.entries()) {
        channel.position(dataStart + entry.begin());
        tensors.put(entry.name(), data.read(entry));
      }
      return new SafeTensors(new State(tensors, file.toString()), header.metadata());
    } catch (IOException e) {
      throw CheckpointException.of("read", file, e);
    } catch (CheckpointException e) {
      throw new CheckpointException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static SafeTensorsHeader readHeader(FileChannel channel) throws IOException {
    long size = channel.size();
    if (size < Long.BYTES) {
      throw new CheckpointException(
          "truncated: " + size + " bytes; the header's length alone has " + Long.BYTES);
    }
    long length = TensorData.readFully(channel, littleEndian(Long.BYTES)).getLong();
    if (length < 0 || length > MAX_HEADER_BYTES) {
      throw new CheckpointException(
          String.format(
              "header of %s bytes; at most %d are allowed, so this is no safetensors file",
              Long.toUnsignedString(length), MAX_HEADER_BYTES));
    }
    long rest = size - Long.BYTES;
    if (length > rest) {
      throw new CheckpointException(
          String.format("truncated: header of %d bytes, but only %d follow", length, rest));
    }
    byte[] json = TensorData.readFully(channel, ByteBuffer.allocate((int) length)).array();
    return SafeTensorsHeader.parse(json, rest - length);
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
