package io.geodesic.policies.checkpoint;

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
}
