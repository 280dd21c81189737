package io.geodesic.environments.mujoco;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.mujoco.engine.DataArray;
import io.geodesic.environments.trigonometry.Trigonometry;

/**
 * Moves the tip of an arm with two joints to a target: reward −|tip − target| − |action|², the
 * distance as it was before the step in version 4, after it in version 5. Never ends.
 *
 * <p>Observation (11, version 5: 10): cosines of the two angles; their sines; the target's x and y;
 * velocities of the two joints; tip − target in x, y and, in version 4, z.
 */
final class Reacher extends MujocoTask {
  private static final int TIP = 3 * 3;
  private static final int TARGET = 3 * 4;
  private static final double TARGET_RADIUS = 0.2;

  private final Revision revision;
  private final double[] bodies;

  Reacher(Revision revision) {
    super(
        new Mechanism(revision.id("Reacher"), "reacher.xml", 2),
        new ResetNoise(0.1, 0.005, false),
        revision == Revision.V4 ? 11 : 10,
        DataArray.XPOS);
    this.revision = revision;
    this.bodies = array(DataArray.XPOS);
  }

  /** Draws all positions, then the target's again, uniform in a disc. */
  @Override
  void drawPositions(RandomStream random, double[] positions) {
    super.drawPositions(random, positions);
    do {
      positions[2] = ResetNoise.uniform(random, TARGET_RADIUS);
      positions[3] = ResetNoise.uniform(random, TARGET_RADIUS);
    } while (!isInDisc(positions[2], positions[3]));
  }

  /** Draws all velocities; the target rests. */
  @Override
  void drawVelocities(RandomStream random, double[] velocities) {
    super.drawVelocities(random, velocities);
    velocities[2] = 0;
    velocities[3] = 0;
  }

  private static boolean isInDisc(double x, double y) {
    return Math.sqrt(x * x + y * y) < TARGET_RADIUS;
  }

  /** Returns the distance of tip and target. */
  @Override
  double measure() {
    return distance(bodies, TIP, TARGET);
  }

  @Override
  void evaluate(double before, double effort, Outcome outcome) {
    outcome.set(-(revision == Revision.V4 ? before : measure()) - effort, false);
  }

  private double offsetFromTarget(int axis) {
    return bodies[TIP + axis] - bodies[TARGET + axis];
  }

  @Override
  public void observe(double[] observation, int offset) {
    for (int joint = 0; joint < 2; joint++) {
      observation[offset + joint] = Trigonometry.cos(qpos[joint]);
      observation[offset + 2 + joint] = Trigonometry.sin(qpos[joint]);
      observation[offset + 4 + joint] = qpos[2 + joint];
      observation[offset + 6 + joint] = qvel[joint];
    }
    int axes = revision == Revision.V4 ? 3 : 2;
    for (int axis = 0; axis < axes; axis++) {
      observation[offset + 8 + axis] = offsetFromTarget(axis);
    }
  }
}
