package io.geodesic.environments.mujoco;

import io.geodesic.environments.core.Outcome;

/**
 * Swims in a viscous fluid, three links in a plane: reward (Δx / 0.04 s) − 10⁻⁴·|action|². Never
 * ends.
 *
 * <p>Observation (8): qpos[2..4], qvel[0..4].
 */
final class Swimmer extends MujocoTask {

  Swimmer(Revision revision) {
    super(new Mechanism(revision.id("Swimmer"), "swimmer.xml", 4), ResetNoise.uniform(0.1), 8);
  }

  @Override
  double measure() {
    return qpos[0];
  }

  @Override
  void evaluate(double before, double effort, Outcome outcome) {
    outcome.set((qpos[0] - before) / stepSeconds() - 1e-4 * effort, false);
  }

  @Override
  public void observe(double[] observation, int offset) {
    System.arraycopy(qpos, 2, observation, offset, 3);
    System.arraycopy(qvel, 0, observation, offset + 3, 5);
  }
}
