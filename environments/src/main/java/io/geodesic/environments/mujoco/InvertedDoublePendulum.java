package io.geodesic.environments.mujoco;

import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.mujoco.engine.DataArray;
import io.geodesic.environments.trigonometry.Trigonometry;

/**
 * Balances two poles, one on the other, on a cart that is pushed. With the tip at (x, z) and hinge
 * velocities v₁, v₂: reward 10 − 0.01 x² − (z − 2)² − 10⁻³ v₁² − 5·10⁻³ v₂². Ends when z ≤ 1;
 * version 5 does not pay the 10 for that step.
 *
 * <p>Observation (11, version 5: 9): qpos[0]; sines of the two angles; their cosines; qvel[0..2]
 * and qfrc_constraint[0..2] (version 5: [0]), clipped to ±10.
 */
final class InvertedDoublePendulum extends MujocoTask {
  private final Revision revision;
  private final double[] tip;
  private final double[] constraintForces;

  InvertedDoublePendulum(Revision revision) {
    super(
        new Mechanism(revision.id("InvertedDoublePendulum"), "inverted_double_pendulum.xml", 5),
        ResetNoise.normalVelocities(0.1),
        revision == Revision.V4 ? 11 : 9,
        DataArray.SITE_XPOS,
        DataArray.QFRC_CONSTRAINT);
    this.revision = revision;
    this.tip = array(DataArray.SITE_XPOS);
    this.constraintForces = array(DataArray.QFRC_CONSTRAINT);
  }

  @Override
  void evaluate(double before, double effort, Outcome outcome) {
    double x = tip[0];
    double z = tip[2];
    double distance = 0.01 * x * x + (z - 2) * (z - 2);
    double velocity = 1e-3 * qvel[1] * qvel[1] + 5e-3 * qvel[2] * qvel[2];
    boolean high = z > 1;
    outcome.set(revision.alive(high, 10) - distance - velocity, !high);
  }

  @Override
  public void observe(double[] observation, int offset) {
    observation[offset] = qpos[0];
    for (int hinge = 1; hinge <= 2; hinge++) {
      observation[offset + hinge] = Trigonometry.sin(qpos[hinge]);
      observation[offset + 2 + hinge] = Trigonometry.cos(qpos[hinge]);
    }
    copyClipped(qvel, 0, 3, 10, observation, offset + 5);
    int forces = revision == Revision.V4 ? 3 : 1;
    copyClipped(constraintForces, 0, forces, 10, observation, offset + 8);
  }
}
