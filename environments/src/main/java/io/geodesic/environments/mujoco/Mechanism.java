package io.geodesic.environments.mujoco;

import io.geodesic.environments.mujoco.engine.Engine;
import io.geodesic.environments.mujoco.engine.Model;
import io.geodesic.environments.mujoco.view.BodyPoses;
import io.geodesic.environments.mujoco.view.MechanismPicture;

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

  /** Returns how a task that moves it looks. */
  MechanismPicture picture(BodyPoses task, double stepsPerSecond) {
    return new MechanismPicture(task, id, Mechanism.class, file, stepsPerSecond);
  }
}
