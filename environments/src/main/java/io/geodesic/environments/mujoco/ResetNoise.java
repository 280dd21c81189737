package io.geodesic.environments.mujoco;

import io.geodesic.commons.random.RandomStream;

/**
 * How far from rest an episode starts, independently in each component: positions uniformly,
 * velocities uniformly or normally.
 *
 * @param positions the largest distance from the model's initial positions
 * @param velocities the largest velocity, or its standard deviation
 * @param normal whether velocities are normally distributed
 */
record ResetNoise(double positions, double velocities, boolean normal) {

  /** Returns the noise that is uniform on [−scale, scale) in every component. */
  static ResetNoise uniform(double scale) {
    return new ResetNoise(scale, scale, false);
  }

  /** Returns uniform positions up to {@code scale} and normal velocities of that deviation. */
  static ResetNoise normalVelocities(double scale) {
    return new ResetNoise(scale, scale, true);
  }

  /** Draws the positions, in order, around {@code rest}. */
  void drawPositions(RandomStream random, double[] rest, double[] qpos) {
    for (int i = 0; i < qpos.length; i++) {
      qpos[i] = rest[i] + uniform(random, positions);
    }
  }

  /** Draws the velocities, in order. */
  void drawVelocities(RandomStream random, double[] qvel) {
    for (int i = 0; i < qvel.length; i++) {
      qvel[i] = normal ? velocities * random.nextGaussian() : uniform(random, velocities);
    }
  }

  /** Draws from [−bound, bound). */
  static double uniform(RandomStream random, double bound) {
    return -bound + 2 * bound * random.nextDouble();
  }
}
