package io.geodesic.environments.mujoco.view;

/**
 * Where the bodies of a simulated task are, for pictures of it.
 *
 * <p>Body 0 is the world; the others are in the order of the model's file. What is returned is of
 * the last force evaluation within the step, up to one timestep of the engine behind the state;
 * after a restore, the next step has to come first.
 */
public interface BodyPoses {

  /** Returns the number of bodies, the world included. */
  int bodyCount();

  /** Writes the origins of the bodies' frames in metres, bodies × 3. */
  void bodyPositions(double[] positions);

  /** Writes the orientations of the bodies' frames, bodies × 3 × 3, row-major: world ← body. */
  void bodyRotations(double[] rotations);
}
