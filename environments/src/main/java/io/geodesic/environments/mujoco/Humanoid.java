package io.geodesic.environments.mujoco;

import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.mujoco.engine.DataArray;
import java.util.Arrays;

/**
 * Walks upright with 17 joints, in three dimensions: reward 1.25·(Δx of the centre of mass / 0.015
 * s) + 5 while healthy − 0.1·|action|², in version 5 also − min(5·10⁻⁷·|contact forces|², 10). Ends
 * when not healthy: its height outside (1, 2).
 *
 * <p>Observation (376, version 5: 348): qpos[2..23]; qvel; cinert; cvel; qfrc_actuator; cfrc_ext.
 * Version 5 leaves out what is always 0: the world's rows, and the forces of actuators on the free
 * joint.
 */
final class Humanoid extends MujocoTask {
  private static final int INERTIA = 10;
  private static final int SPATIAL = 6;
  private static final int FREE_JOINT = 6;

  private final Revision revision;
  private final double[] masses;
  private final double totalMass;
  private final double[] centres;
  private final double[] inertias;
  private final double[] velocities;
  private final double[] actuatorForces;
  private final double[] forces;

  Humanoid(Revision revision) {
    super(
        new Mechanism(revision.id("Humanoid"), "humanoid.xml", 5),
        ResetNoise.uniform(0.01),
        revision == Revision.V4 ? 376 : 348,
        DataArray.XIPOS,
        DataArray.CINERT,
        DataArray.CVEL,
        DataArray.QFRC_ACTUATOR,
        DataArray.CFRC_EXT);
    this.revision = revision;
    this.masses = model().bodyMasses();
    this.totalMass = Arrays.stream(masses).sum();
    this.centres = array(DataArray.XIPOS);
    this.inertias = array(DataArray.CINERT);
    this.velocities = array(DataArray.CVEL);
    this.actuatorForces = array(DataArray.QFRC_ACTUATOR);
    this.forces = array(DataArray.CFRC_EXT);
  }

  /** Returns the x of the centre of mass. */
  @Override
  double measure() {
    double moment = 0;
    for (int body = 0; body < masses.length; body++) {
      moment += masses[body] * centres[3 * body];
    }
    return moment / totalMass;
  }

  @Override
  void evaluate(double before, double effort, Outcome outcome) {
    boolean healthy = qpos[2] > 1 && qpos[2] < 2;
    double velocity = (measure() - before) / stepSeconds();
    double cost = 0.1 * effort + (revision == Revision.V5 ? contactCost() : 0);
    outcome.set(1.25 * velocity + revision.alive(healthy, 5) - cost, !healthy);
  }

  private double contactCost() {
    double sum = 0;
    for (double force : forces) {
      sum += force * force;
    }
    return Math.min(5e-7 * sum, 10);
  }

  @Override
  public void observe(double[] observation, int offset) {
    int bodies = revision == Revision.V4 ? 0 : 1;
    int next = append(qpos, 2, observation, offset);
    next = append(qvel, 0, observation, next);
    next = append(inertias, INERTIA * bodies, observation, next);
    next = append(velocities, SPATIAL * bodies, observation, next);
    next = append(actuatorForces, FREE_JOINT * bodies, observation, next);
    append(forces, SPATIAL * bodies, observation, next);
  }

  private static int append(double[] source, int from, double[] destination, int offset) {
    int length = source.length - from;
    System.arraycopy(source, from, destination, offset, length);
    return offset + length;
  }
}
