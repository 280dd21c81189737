package io.geodesic.environments.mujoco;

import io.geodesic.environments.mujoco.engine.Engine;
import io.geodesic.environments.mujoco.engine.Model;

/**
 * What a task moves.
 *
 * @param id the registered id
 * @param file the model beside this class
 * @param frameSkip the engine's timesteps in one step
 */
record Mechanism(String id, String file, int frameSkip) {

  /** Returns the compiled model, the same for all tasks that move it. */
  Model model() {
    return Engine.shared().model(Mechanism.class, file);
  }
}
