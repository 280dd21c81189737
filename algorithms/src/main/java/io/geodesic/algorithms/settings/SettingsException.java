package io.geodesic.algorithms.settings;

/** A setting that does not exist or a value that it cannot take; the message is one line. */
public final class SettingsException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Creates the failure from one line that names the setting, the value and what is allowed. */
  public SettingsException(String message) {
    super(message);
  }

  /** Creates the failure from one line and the exception that revealed it. */
  public SettingsException(String message, Throwable cause) {
    super(message, cause);
  }
}
