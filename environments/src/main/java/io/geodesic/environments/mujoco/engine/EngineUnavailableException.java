package io.geodesic.environments.mujoco.engine;

/** MuJoCo cannot be used on this machine; the message says why and what would help. */
public final class EngineUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EngineUnavailableException(String message) {
    super(message);
  }

  EngineUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
