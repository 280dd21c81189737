package io.geodesic.benchmarks.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks of arguments that several commands share. */
final class Arguments {

  private Arguments() {}

  /**
   * Returns {@code value}.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  static long positive(String option, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          option + " = " + value + " is out of range; allowed: >= 1");
    }
    return value;
  }

  /**
   * Creates a folder for output where it is missing, and tries to write into it.
   *
   * @throws IllegalArgumentException if that fails
   */
  static void requireWritable(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, ".geodesic", ".tmp"));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "cannot write into output folder '" + folder + "': " + reason(e), e);
    }
  }

  private static String reason(IOException e) {
    if (e instanceof FileAlreadyExistsException exists) {
      return exists.getFile() + " is a file";
    } else if (e instanceof AccessDeniedException) {
      return "permission denied";
    } else if (e instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return e.toString();
  }
}
