package io.geodesic.environments.mujoco;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.mujoco.engine.DataArray;
import io.geodesic.environments.mujoco.engine.Model;
import io.geodesic.environments.mujoco.engine.SimulationException;
import io.geodesic.environments.mujoco.view.BodyPoses;
import io.geodesic.environments.rendering.Drawable;
import io.geodesic.environments.rendering.Picture;
import io.geodesic.environments.space.Box;

/**
 * What the tasks share: reset, step, state and snapshot.
 *
 * <p>State: qpos, then qvel. Setting it starts the simulation from there as a reset would.
 * Snapshot: time, qpos, qvel, the solver's warm start, controls, then the derived arrays that the
 * task reads. Stepping throws {@link SimulationException} where the engine would silently start
 * again: a reset, restore or new state is needed after it. All throw {@link IllegalStateException}
 * once closed.
 */
abstract class MujocoTask implements Environment, BodyPoses, Drawable {
  /** What the engine takes as the largest number. */
  private static final double LARGEST = 1e10;

  /** Positions; overwritten by each step. */
  protected final double[] qpos;

  /** Velocities; overwritten by each step. */
  protected final double[] qvel;

  private final Mechanism mechanism;
  private final ResetNoise noise;
  private final Physics physics;
  private final double[] control;
  private final double[] startPositions;
  private final double[] startVelocities;
  private final Box actionSpace;
  private final Box observationSpace;
  private final double stepSeconds;

  /**
   * Creates a task.
   *
   * @param derived what it reads besides qpos and qvel
   */
  MujocoTask(Mechanism mechanism, ResetNoise noise, int observations, DataArray... derived) {
    Model model = mechanism.model();
    this.mechanism = mechanism;
    this.noise = noise;
    this.physics = new Physics(mechanism.id(), model, derived);
    this.qpos = physics.copy(DataArray.QPOS);
    this.qvel = physics.copy(DataArray.QVEL);
    this.control = new double[model.nu()];
    this.startPositions = new double[model.nq()];
    this.startVelocities = new double[model.nv()];
    this.actionSpace = actionSpace(model.controlRanges());
    this.observationSpace =
        Box.uniform(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, observations);
    this.stepSeconds = model.timestep() * mechanism.frameSkip();
  }

  private static Box actionSpace(double[] ranges) {
    double[] low = new double[ranges.length / 2];
    double[] high = new double[low.length];
    for (int i = 0; i < low.length; i++) {
      low[i] = ranges[2 * i];
      high[i] = ranges[2 * i + 1];
    }
    return new Box(low, high);
  }

  /** Draws the positions that an episode starts from. */
  void drawPositions(RandomStream random, double[] positions) {
    noise.drawPositions(random, physics.initialPositions(), positions);
  }

  /** Draws the velocities that an episode starts from, after the positions. */
  void drawVelocities(RandomStream random, double[] velocities) {
    noise.drawVelocities(random, velocities);
  }

  /** Returns what {@link #evaluate} needs to know of the data before the step. */
  double measure() {
    return 0;
  }

  /**
   * Sets reward and end of the step that was simulated.
   *
   * @param before what {@link #measure} returned before the step
   * @param effort the sum of squares of the action
   */
  abstract void evaluate(double before, double effort, Outcome outcome);

  /** Writes the observation. */
  @Override
  public abstract void observe(double[] observation, int offset);

  /** Writes {@code n} numbers from {@code source[from]} on, each clipped to ±{@code bound}. */
  static void copyClipped(
      double[] source, int from, int n, double bound, double[] destination, int offset) {
    for (int i = 0; i < n; i++) {
      destination[offset + i] = clip(source[from + i], bound);
    }
  }

  /** Returns the nearest number within ±{@code bound}. */
  static double clip(double x, double bound) {
    return Math.min(Math.max(x, -bound), bound);
  }

  /** Returns the distance of the points at {@code points[one]} and {@code points[other]}. */
  static double distance(double[] points, int one, int other) {
    double x = points[one] - points[other];
    double y = points[one + 1] - points[other + 1];
    double z = points[one + 2] - points[other + 2];
    return Math.sqrt(x * x + y * y + z * z);
  }

  /** Returns the live copy of an array that was asked for at construction. */
  final double[] array(DataArray array) {
    return physics.copy(array);
  }

  /** Returns the simulated seconds of one step. */
  final double stepSeconds() {
    return stepSeconds;
  }

  /** Returns the live positions that the model starts from, without noise. */
  final double[] initialPositions() {
    return physics.initialPositions();
  }

  final Model model() {
    return physics.model();
  }

  @Override
  public final void reset(RandomStream random, double[] observation, int offset) {
    drawPositions(random, startPositions);
    drawVelocities(random, startVelocities);
    physics.start(startPositions, 0, startVelocities, 0);
    observe(observation, offset);
  }

  @Override
  public final void step(
      double[] action,
      int actionOffset,
      double[] observation,
      int observationOffset,
      Outcome outcome) {
    double effort = 0;
    for (int i = 0; i < control.length; i++) {
      double component = action[actionOffset + i];
      if (!Double.isFinite(component)) {
        throw new IllegalArgumentException(
            "%s: action[%d] is %s; it must be finite".formatted(mechanism.id(), i, component));
      }
      control[i] = component;
      effort += component * component;
    }
    double before = measure();
    physics.step(control, mechanism.frameSkip());
    evaluate(before, effort, outcome);
    observe(observation, observationOffset);
  }

  @Override
  public final Box observationSpace() {
    return observationSpace;
  }

  @Override
  public final Box actionSpace() {
    return actionSpace;
  }

  @Override
  public final int stateLength() {
    return qpos.length + qvel.length;
  }

  @Override
  public final void state(double[] state, int offset) {
    System.arraycopy(qpos, 0, state, offset, qpos.length);
    System.arraycopy(qvel, 0, state, offset + qpos.length, qvel.length);
  }

  @Override
  public final void setState(double[] state, int offset) {
    for (int i = 0; i < stateLength(); i++) {
      if (!(Math.abs(state[offset + i]) <= LARGEST)) {
        throw new IllegalArgumentException(
            "%s: state[%d] is %s; it must be a number of at most %s in size"
                .formatted(mechanism.id(), i, state[offset + i], LARGEST));
      }
    }
    physics.start(state, offset, state, offset + qpos.length);
  }

  @Override
  public final int bodyCount() {
    return physics.model().nbody();
  }

  @Override
  public final void bodyPositions(double[] positions) {
    physics.read(DataArray.XPOS, positions);
  }

  @Override
  public final void bodyRotations(double[] rotations) {
    physics.read(DataArray.XMAT, rotations);
  }

  @Override
  public final int snapshotLength() {
    return physics.length();
  }

  @Override
  public final void snapshot(double[] snapshot, int offset) {
    physics.save(snapshot, offset);
  }

  @Override
  public final void restore(RandomStream random, double[] snapshot, int offset) {
    physics.restore(snapshot, offset);
  }

  @Override
  public final Picture picture() {
    return mechanism.picture(this, 1 / stepSeconds);
  }

  @Override
  public final void close() {
    physics.close();
  }
}
