package io.geodesic.environments.mujoco;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.mujoco.engine.DataArray;
import java.util.Arrays;

/**
 * Pushes an object to a goal with an arm of seven joints: reward −|object − goal| − 0.5·|object −
 * tip| − 0.1·|action|², the distances as they were before the step in version 4, after it in
 * version 5. Never ends.
 *
 * <p>Observation (23): qpos[0..6]; qvel[0..6]; positions of tip, object and goal. Version 5 has a
 * heavier object. Gymnasium refuses version 4 on MuJoCo 3 and later.
 */
final class Pusher extends MujocoTask {
  private static final int JOINTS = 7;
  private static final int TIP = 3 * 10;
  private static final int OBJECT = 3 * 11;
  private static final int GOAL = 3 * 12;

  private final Revision revision;
  private final double[] bodies;

  Pusher(Revision revision) {
    super(
        new Mechanism(
            revision.id("Pusher"), revision == Revision.V4 ? "pusher_v4.xml" : "pusher_v5.xml", 5),
        ResetNoise.uniform(0.005),
        23,
        DataArray.XPOS);
    this.revision = revision;
    this.bodies = array(DataArray.XPOS);
  }

  /** The arm at rest; the object anywhere in a rectangle, but not close to the goal. */
  @Override
  void drawPositions(RandomStream random, double[] positions) {
    System.arraycopy(initialPositions(), 0, positions, 0, positions.length);
    double y;
    double x;
    do {
      y = -0.3 * (1 - random.nextDouble());
      x = ResetNoise.uniform(random, 0.2);
    } while (Math.sqrt(y * y + x * x) <= 0.17);
    positions[JOINTS] = y;
    positions[JOINTS + 1] = x;
  }

  /** Object and goal rest. */
  @Override
  void drawVelocities(RandomStream random, double[] velocities) {
    super.drawVelocities(random, velocities);
    Arrays.fill(velocities, JOINTS, velocities.length, 0);
  }

  /** Returns the reward for where the bodies are. */
  @Override
  double measure() {
    return -distance(bodies, OBJECT, GOAL) - 0.5 * distance(bodies, OBJECT, TIP);
  }

  @Override
  void evaluate(double before, double effort, Outcome outcome) {
    outcome.set((revision == Revision.V4 ? before : measure()) - 0.1 * effort, false);
  }

  @Override
  public void observe(double[] observation, int offset) {
    System.arraycopy(qpos, 0, observation, offset, JOINTS);
    System.arraycopy(qvel, 0, observation, offset + JOINTS, JOINTS);
    System.arraycopy(bodies, TIP, observation, offset + 2 * JOINTS, 9);
  }
}
