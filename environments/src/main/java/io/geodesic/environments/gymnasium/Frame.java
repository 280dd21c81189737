package io.geodesic.environments.gymnasium;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * One message: length of the body (u32), kind (one byte), body; little-endian.
 *
 * <p>Reused for message after message; grows to the longest and then allocates nothing. Reading
 * beyond the end of a body throws {@link BufferUnderflowException}.
 */
final class Frame {
  private static final int HEADER = 5;

  /** Longer messages are taken for noise. */
  private static final int LONGEST = 1 << 30;

  private ByteBuffer bytes = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);

  /** Starts a message of this kind, dropping the one before. */
  Frame begin(char kind) {
    bytes.clear();
    bytes.putInt(0).put((byte) kind);
    return this;
  }

  Frame putInt(int value) {
    reserve(Integer.BYTES).putInt(value);
    return this;
  }

  Frame putDoubles(double[] values, int offset, int count) {
    reserve(count * Double.BYTES);
    for (int i = offset; i < offset + count; i++) {
      bytes.putDouble(values[i]);
    }
    return this;
  }

  Frame putText(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    reserve(utf8.length).put(utf8);
    return this;
  }

  /** Writes the message and flushes. */
  void writeTo(OutputStream out) throws IOException {
    bytes.putInt(0, bytes.position() - HEADER);
    out.write(bytes.array(), 0, bytes.position());
    out.flush();
  }

  /**
   * Reads the next message.
   *
   * @throws EOFException if the stream ends before the message does
   */
  void readFrom(InputStream in) throws IOException {
    bytes.clear();
    readFully(in, 0, HEADER);
    int length = bytes.getInt(0);
    if (length < 0 || length > LONGEST) {
      throw new ProtocolException("no message starts with " + quote());
    }
    reserve(length);
    readFully(in, HEADER, length);
    bytes.position(HEADER).limit(HEADER + length);
  }

  private void readFully(InputStream in, int offset, int length) throws IOException {
    if (in.readNBytes(bytes.array(), offset, length) < length) {
      throw new EOFException();
    }
    bytes.position(offset + length);
  }

  private String quote() {
    return "'" + new String(bytes.array(), 0, HEADER, StandardCharsets.ISO_8859_1) + "'";
  }

  /** Returns the kind of the message that was read. */
  char kind() {
    return (char) bytes.get(HEADER - 1);
  }

  /** Returns how much of the message is still to be taken, in bytes. */
  int remaining() {
    return bytes.remaining();
  }

  int takeInt() {
    return bytes.getInt();
  }

  int takeByte() {
    return Byte.toUnsignedInt(bytes.get());
  }

  float takeFloat() {
    return bytes.getFloat();
  }

  double takeDouble() {
    return bytes.getDouble();
  }

  /** Returns the rest of the message as text. */
  String takeText() {
    byte[] utf8 = new byte[bytes.remaining()];
    bytes.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private ByteBuffer reserve(int more) {
    if (bytes.remaining() < more) {
      int needed = Math.addExact(bytes.position(), more);
      ByteBuffer larger =
          ByteBuffer.allocate(Math.max(needed, 2 * bytes.capacity()))
              .order(ByteOrder.LITTLE_ENDIAN);
      bytes = larger.put(bytes.flip());
    }
    return bytes;
  }

  /** Bytes that are no message. */
  static final class ProtocolException extends IOException {
    private static final long serialVersionUID = 1L;

    ProtocolException(String message) {
      super(message);
    }
  }
}
