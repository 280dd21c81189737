package io.geodesic.policies.checkpoint;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/** A checkpoint that cannot be written, read or used; the message is one line fit for the user. */
public final class CheckpointException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the failure from one line that names the file or tensor and what is wrong with it. */
  public CheckpointException(String message) {
    super(message);
  }

  /** Creates the failure from one line and the exception that revealed it. */
  public CheckpointException(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * Returns the failure to {@code verb} (read, write) a path, with the system's reason in words.
   */
  static CheckpointException of(String verb, Path path, IOException cause) {
    return new CheckpointException("cannot " + verb + " " + path + ": " + reason(cause), cause);
  }

  private static String reason(IOException cause) {
    if (cause instanceof NoSuchFileException missing) {
      return "no such file: " + missing.getFile();
    }
    if (cause instanceof AccessDeniedException denied) {
      return "access denied: " + denied.getFile();
    }
    if (cause instanceof FileSystemException failed && failed.getReason() == null) {
      return cause.getClass().getSimpleName() + ": " + failed.getFile();
    }
    if (cause instanceof EOFException) {
      return "the file became shorter while it was read";
    }
    return Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName())
        .lines()
        .findFirst()
        .orElse("");
  }
}
