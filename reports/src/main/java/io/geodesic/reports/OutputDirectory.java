package io.geodesic.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** A directory that files appear in whole or not at all. */
final class OutputDirectory {

  private final Path directory;
  private final List<Path> written = new ArrayList<>();

  private OutputDirectory(Path directory) {
    this.directory = directory;
  }

  /** Creates the directory where it does not exist. */
  static OutputDirectory open(Path directory) {
    OutputDirectory output = new OutputDirectory(directory);
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw output.failure(e);
    }
    return output;
  }

  void write(String name, String text) {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes beside the target first, then moves over it: a reader never sees half a file. */
  void write(String name, byte[] content) {
    Path target = directory.resolve(name);
    Path draft = directory.resolve("." + name + ".tmp");
    try {
      Files.write(draft, content);
      move(draft, target);
    } catch (IOException e) {
      throw failure(e);
    }
    written.add(target);
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Returns the files written so far. */
  List<Path> written() {
    return written;
  }

  private UncheckedIOException failure(IOException cause) {
    String reason =
        cause instanceof FileSystemException e && e.getReason() != null
            ? e.getReason()
            : cause.getClass().getSimpleName() + " " + cause.getMessage();
    return new UncheckedIOException(
        "cannot write the report to " + directory + ": " + reason, cause);
  }
}
