package io.geodesic.commons.kernel;

/** A provider cannot be used here; the message says why and what helps. */
final class UnavailableKernelsException extends Exception {

  private static final long serialVersionUID = 1;

  UnavailableKernelsException(String message) {
    super(message);
  }

  UnavailableKernelsException(String message, Throwable cause) {
    super(message, cause);
  }
}
