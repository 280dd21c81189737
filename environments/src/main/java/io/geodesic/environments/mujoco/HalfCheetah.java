package io.geodesic.environments.mujoco;

import io.geodesic.environments.core.Outcome;

/**
 * Runs in a plane, on two legs of three joints: reward (Δx / 0.05 s) − 0.1·|action|². Never ends.
 *
 * <p>Observation (17): qpos[1..8], qvel[0..8].
 */
final class HalfCheetah extends MujocoTask {

  HalfCheetah(Revision revision) {
    super(
        new Mechanism(revision.id("HalfCheetah"), "half_cheetah.xml", 5),
        ResetNoise.normalVelocities(0.1),
        17);
  }

  @Override
  double measure() {
    return qpos[0];
  }

  @Override
  void evaluate(double before, double effort, Outcome outcome) {
    outcome.set((qpos[0] - before) / stepSeconds() - 0.1 * effort, false);
  }

  @Override
  public void observe(double[] observation, int offset) {
    System.arraycopy(qpos, 1, observation, offset, 8);
    System.arraycopy(qvel, 0, observation, offset + 8, 9);
  }
}
