package io.geodesic.environments.mujoco.engine;

/**
 * The engine reported an error, or met a number that it cannot simulate and reset its state on its
 * own. The simulation must be reset before it goes on.
 */
public final class SimulationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SimulationException(String message) {
    super(message);
  }
}
