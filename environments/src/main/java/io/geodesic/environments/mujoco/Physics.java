package io.geodesic.environments.mujoco;

import io.geodesic.environments.mujoco.engine.DataArray;
import io.geodesic.environments.mujoco.engine.Model;
import io.geodesic.environments.mujoco.engine.Simulation;
import java.util.List;

/**
 * A simulation, and copies on the heap of what a task reads of it.
 *
 * <p>The copies are those of the last reset, step, {@link #start} or {@link #restore}, and stay
 * readable when the simulation is closed.
 */
final class Physics implements AutoCloseable {
  /** What the engine goes on from; all else it computes anew in each step. */
  private static final List<DataArray> STATE =
      List.of(DataArray.QPOS, DataArray.QVEL, DataArray.QACC_WARMSTART, DataArray.CTRL);

  private final Simulation simulation;
  private final double[] initialPositions;
  private final DataArray[] arrays;
  private final double[][] copies;
  private final boolean externalForces;
  private double time;

  /**
   * Creates a simulation at the model's initial state.
   *
   * @param derived what the task reads besides positions and velocities
   */
  Physics(String id, Model model, DataArray... derived) {
    this.simulation = new Simulation(id, model);
    this.initialPositions = model.initialPositions();
    this.arrays = new DataArray[STATE.size() + derived.length];
    this.copies = new double[arrays.length][];
    for (int i = 0; i < arrays.length; i++) {
      arrays[i] = i < STATE.size() ? STATE.get(i) : derived[i - STATE.size()];
      copies[i] = new double[arrays[i].length(model)];
    }
    this.externalForces = List.of(derived).contains(DataArray.CFRC_EXT);
    copyOut();
  }

  Model model() {
    return simulation.model();
  }

  /** Returns the live copy of an array. */
  double[] copy(DataArray array) {
    for (int i = 0; i < arrays.length; i++) {
      if (arrays[i] == array) {
        return copies[i];
      }
    }
    throw new IllegalArgumentException(array + " is not among the arrays of this task");
  }

  /** Reads an array of the engine that need not be copied in every step. */
  void read(DataArray array, double[] destination) {
    simulation.read(array, destination, 0);
  }

  double[] initialPositions() {
    return initialPositions;
  }

  /**
   * Starts from positions and velocities, all else as after a reset: exactly one forward
   * computation, because in older engines each one moves what the solver starts from.
   */
  void start(double[] qpos, int positionOffset, double[] qvel, int velocityOffset) {
    simulation.reset();
    simulation.write(DataArray.QPOS, qpos, positionOffset);
    simulation.write(DataArray.QVEL, qvel, velocityOffset);
    simulation.forward();
    copyOut();
  }

  /** Applies controls for so many timesteps. */
  void step(double[] control, int timesteps) {
    simulation.write(DataArray.CTRL, control, 0);
    simulation.step(timesteps);
    if (externalForces) {
      simulation.computeExternalForces();
    }
    copyOut();
  }

  private void copyOut() {
    time = simulation.time();
    for (int i = 0; i < arrays.length; i++) {
      simulation.read(arrays[i], copies[i], 0);
    }
  }

  /** Returns the number of components of {@link #save}. */
  int length() {
    int length = 1;
    for (double[] copy : copies) {
      length += copy.length;
    }
    return length;
  }

  /** Writes time, state and derived arrays. */
  void save(double[] destination, int offset) {
    destination[offset] = time;
    int next = offset + 1;
    for (double[] copy : copies) {
      System.arraycopy(copy, 0, destination, next, copy.length);
      next += copy.length;
    }
  }

  /** Goes on from what {@link #save} wrote, with the same bits. */
  void restore(double[] source, int offset) {
    simulation.reset();
    simulation.setTime(source[offset]);
    int next = offset + 1;
    for (int i = 0; i < arrays.length; i++) {
      simulation.write(arrays[i], source, next);
      next += copies[i].length;
    }
    copyOut();
  }

  @Override
  public void close() {
    simulation.close();
  }
}
