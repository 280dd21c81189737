package io.geodesic.benchmarks.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** An append-only CSV file; each row has reached the file system when {@link #append} returns. */
public final class RowFile implements AutoCloseable {

  private final Path file;
  private final OutputStream output;
  private long length;

  private RowFile(Path file, long length) throws IOException {
    this.file = file;
    this.output = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    this.length = length;
  }

  /**
   * Starts an empty file.
   *
   * @param head the lines before the first row, without the last line end
   */
  public static RowFile create(Path file, String head) throws IOException {
    Files.deleteIfExists(file);
    RowFile rows = new RowFile(file, 0);
    rows.write(head + "\n");
    return rows;
  }

  /**
   * Goes on after the first {@code length} bytes; whatever follows them is cut off.
   *
   * @throws IOException if the file is shorter than that
   */
  static RowFile resume(Path file, long length) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      if (channel.size() < length) {
        throw new IOException(
            "%s has %d bytes, %d fewer than when the checkpoint was taken"
                .formatted(file, channel.size(), length - channel.size()));
      }
      channel.truncate(length);
    }
    return new RowFile(file, length);
  }

  /**
   * Appends one row.
   *
   * @param cells numbers or words; neither commas nor quotes
   * @throws UncheckedIOException if it cannot be written
   */
  public void append(String... cells) {
    write(String.join(",", cells) + "\n");
  }

  /** Returns the number of bytes so far. */
  long length() {
    return length;
  }

  private void write(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      output.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
    length += bytes.length;
  }

  @Override
  public void close() throws IOException {
    output.close();
  }
}
