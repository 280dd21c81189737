package io.geodesic.environments.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageOutputStream;

/** A file that appears as a whole or not at all: written beside its place, then moved there. */
final class GifFile implements AutoCloseable {
  private final Path file;
  private final Path draft;
  private final ImageOutputStream out;
  private boolean isOpen = true;

  /**
   * Opens the draft.
   *
   * @throws IllegalArgumentException if the name does not end in {@code .gif} or no file can be
   *     written there
   */
  GifFile(Path file) {
    this.file = file;
    Path folder = file.toAbsolutePath().getParent();
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".gif")) {
      throw refusal("the name must end in .gif", null);
    }
    if (!Files.isDirectory(folder)) {
      throw refusal("there is no folder " + folder, null);
    }
    if (Files.isDirectory(file)) {
      throw refusal("it is a folder", null);
    }
    this.draft = folder.resolve("." + file.getFileName() + ".tmp");
    try {
      Files.deleteIfExists(draft);
      this.out = new FileImageOutputStream(draft.toFile());
    } catch (IOException e) {
      throw refusal(
          Files.isWritable(folder) ? e.getMessage() : "permission denied in " + folder, e);
    }
  }

  private IllegalArgumentException refusal(String reason, IOException cause) {
    return new IllegalArgumentException("cannot write '" + file + "': " + reason, cause);
  }

  ImageOutputStream out() {
    return out;
  }

  /** Moves what was written to its place, instead of what may be there. */
  void commit() throws IOException {
    closeDraft();
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Returns what to throw when writing has failed. */
  UncheckedIOException failure(IOException e) {
    return new UncheckedIOException("cannot write '" + file + "': " + e.getMessage(), e);
  }

  /** Drops the draft if it was not committed. */
  @Override
  public void close() throws IOException {
    try {
      closeDraft();
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private void closeDraft() throws IOException {
    if (isOpen) {
      isOpen = false;
      out.close();
    }
  }
}
