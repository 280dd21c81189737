package io.geodesic.environments.gymnasium;

/**
 * A worker process that cannot go on: an environment raised an exception, or the process could not
 * be started, ended, kept silent too long or spoke another protocol.
 */
public final class WorkerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what happened. */
  WorkerException(String message) {
    super(message);
  }

  /** Says what happened, and what Java knows of it. */
  WorkerException(String message, Throwable cause) {
    super(message, cause);
  }
}
