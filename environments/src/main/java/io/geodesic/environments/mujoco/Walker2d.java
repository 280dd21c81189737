package io.geodesic.environments.mujoco;

import io.geodesic.environments.core.Outcome;

/**
 * Walks in a plane on two legs of three joints: reward (Δx / 0.008 s) + 1 while healthy −
 * 10⁻³·|action|². Ends when not healthy: its height outside (0.8, 2), or leaning by 1 rad.
 *
 * <p>Observation (17): qpos[1..8], qvel[0..8] clipped to ±10. Version 5 has another friction under
 * the right foot.
 */
final class Walker2d extends MujocoTask {
  private final Revision revision;

  Walker2d(Revision revision) {
    super(
        new Mechanism(
            revision.id("Walker2d"),
            revision == Revision.V4 ? "walker2d_v4.xml" : "walker2d_v5.xml",
            4),
        ResetNoise.uniform(0.005),
        17);
    this.revision = revision;
  }

  @Override
  double measure() {
    return qpos[0];
  }

  @Override
  void evaluate(double before, double effort, Outcome outcome) {
    boolean healthy = qpos[1] > 0.8 && qpos[1] < 2 && Math.abs(qpos[2]) < 1;
    double velocity = (qpos[0] - before) / stepSeconds();
    outcome.set(velocity + revision.alive(healthy, 1) - 1e-3 * effort, !healthy);
  }

  @Override
  public void observe(double[] observation, int offset) {
    System.arraycopy(qpos, 1, observation, offset, 8);
    copyClipped(qvel, 0, 9, 10, observation, offset + 8);
  }
}
