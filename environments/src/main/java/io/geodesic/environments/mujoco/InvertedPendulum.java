package io.geodesic.environments.mujoco;

import io.geodesic.environments.core.Outcome;

/**
 * Balances a pole on a cart that is pushed: reward 1. Ends when the pole leans by more than 0.2
 * rad; version 5 does not pay for that step.
 *
 * <p>Observation (4): qpos, qvel.
 */
final class InvertedPendulum extends MujocoTask {
  private final Revision revision;

  InvertedPendulum(Revision revision) {
    super(
        new Mechanism(revision.id("InvertedPendulum"), "inverted_pendulum.xml", 2),
        ResetNoise.uniform(0.01),
        4);
    this.revision = revision;
  }

  @Override
  void evaluate(double before, double effort, Outcome outcome) {
    boolean upright = Math.abs(qpos[1]) <= 0.2;
    outcome.set(revision.alive(upright, 1), !upright);
  }

  @Override
  public void observe(double[] observation, int offset) {
    System.arraycopy(qpos, 0, observation, offset, 2);
    System.arraycopy(qvel, 0, observation, offset + 2, 2);
  }
}
