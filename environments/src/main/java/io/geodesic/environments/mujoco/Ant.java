package io.geodesic.environments.mujoco;

import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.mujoco.engine.DataArray;

/**
 * Walks on four legs of two joints, in three dimensions: reward (Δx of the torso / 0.05 s) + 1
 * while healthy − 0.5·|action|², in version 5 also − 5·10⁻⁴·|contact forces|². Ends when not
 * healthy: its height outside [0.2, 1], or a number that is not finite.
 *
 * <p>Observation (27, version 5: 105): qpos[2..14]; qvel[0..13]; in version 5 the external force on
 * every body but the world, clipped to ±1.
 */
final class Ant extends MujocoTask {
  private static final int TORSO_X = 3;
  private static final int WORLD_FORCE = 6;

  private final Revision revision;
  private final double[] bodies;
  private final double[] forces;

  Ant(Revision revision) {
    super(
        new Mechanism(revision.id("Ant"), "ant.xml", 5),
        ResetNoise.normalVelocities(0.1),
        revision == Revision.V4 ? 27 : 105,
        revision == Revision.V4
            ? new DataArray[] {DataArray.XPOS}
            : new DataArray[] {DataArray.XPOS, DataArray.CFRC_EXT});
    this.revision = revision;
    this.bodies = array(DataArray.XPOS);
    this.forces = revision == Revision.V4 ? new double[0] : array(DataArray.CFRC_EXT);
  }

  @Override
  double measure() {
    return bodies[TORSO_X];
  }

  @Override
  void evaluate(double before, double effort, Outcome outcome) {
    boolean healthy = isHealthy();
    double contact = 0;
    for (double force : forces) {
      double clipped = clip(force, 1);
      contact += clipped * clipped;
    }
    double velocity = (bodies[TORSO_X] - before) / stepSeconds();
    double cost = 0.5 * effort + 5e-4 * contact;
    outcome.set(velocity + revision.alive(healthy, 1) - cost, !healthy);
  }

  private boolean isHealthy() {
    return qpos[2] >= 0.2 && qpos[2] <= 1;
  }

  @Override
  public void observe(double[] observation, int offset) {
    System.arraycopy(qpos, 2, observation, offset, 13);
    System.arraycopy(qvel, 0, observation, offset + 13, 14);
    if (revision == Revision.V5) {
      copyClipped(forces, WORLD_FORCE, forces.length - WORLD_FORCE, 1, observation, offset + 27);
    }
  }
}
