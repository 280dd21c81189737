package io.geodesic.environments.mujoco;

import io.geodesic.environments.core.Outcome;

/**
 * Hops in a plane on one leg of three joints: reward (Δx / 0.008 s) + 1 while healthy −
 * 10⁻³·|action|². Ends when not healthy: lower than 0.7, leaning by 0.2 rad, or anything else
 * beyond ±100.
 *
 * <p>Observation (11): qpos[1..5], qvel[0..5] clipped to ±10.
 */
final class Hopper extends MujocoTask {
  private final Revision revision;

  Hopper(Revision revision) {
    super(new Mechanism(revision.id("Hopper"), "hopper.xml", 4), ResetNoise.uniform(0.005), 11);
    this.revision = revision;
  }

  @Override
  double measure() {
    return qpos[0];
  }

  @Override
  void evaluate(double before, double effort, Outcome outcome) {
    boolean healthy = isHealthy();
    double velocity = (qpos[0] - before) / stepSeconds();
    outcome.set(velocity + revision.alive(healthy, 1) - 1e-3 * effort, !healthy);
  }

  private boolean isHealthy() {
    return qpos[1] > 0.7
        && Math.abs(qpos[2]) < 0.2
        && areWithin(100, qpos, 2)
        && areWithin(100, qvel, 0);
  }

  private static boolean areWithin(double bound, double[] values, int from) {
    for (int i = from; i < values.length; i++) {
      if (!(Math.abs(values[i]) < bound)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void observe(double[] observation, int offset) {
    System.arraycopy(qpos, 1, observation, offset, 5);
    copyClipped(qvel, 0, 6, 10, observation, offset + 5);
  }
}
