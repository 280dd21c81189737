package io.geodesic.environments.mujoco.engine;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One running copy of a model: an mjData. For one thread at a time.
 *
 * <p>Holds some megabytes outside the heap until it is closed; after that, every method throws
 * {@link IllegalStateException}. None allocates.
 */
public final class Simulation implements AutoCloseable {
  private final String name;
  private final Model model;
  private final Map<DataArray, DoubleBuffer> arrays = new EnumMap<>(DataArray.class);
  private final DoubleBuffer time;
  private final Warnings warnings;
  private long data;

  /**
   * Creates a simulation at the initial state of its model.
   *
   * @param name what it is, for messages
   */
  public Simulation(String name, Model model) {
    this.name = name;
    this.model = model;
    this.data = Calls.mj_makeData(model.address());
    Messages.check(name);
    if (data == 0) {
      throw new SimulationException(name + ": MuJoCo has no memory for another simulation");
    }
    Pointer pointer = new Pointer(data);
    Layout layout = model.layout();
    for (DataArray array : DataArray.values()) {
      Pointer numbers = pointer.getPointer(layout.data(array.field()));
      arrays.put(array, doubles(numbers, array.length(model)));
    }
    this.time = doubles(pointer.share(layout.data("time")), 1);
    this.warnings = new Warnings(name, pointer.share(layout.data("warning[qpos]")));
  }

  private static DoubleBuffer doubles(Pointer pointer, int length) {
    ByteBuffer bytes = pointer.getByteBuffer(0, (long) length * Double.BYTES);
    return bytes.order(ByteOrder.nativeOrder()).asDoubleBuffer();
  }

  /** Returns what is simulated. */
  public Model model() {
    return model;
  }

  /** Returns to the initial state of the model: all else, also what is derived, is 0. */
  public void reset() {
    Calls.mj_resetData(model.address(), open());
    Messages.check(name);
  }

  /** Computes what is derived from positions, velocities and controls, without moving them. */
  public void forward() {
    Calls.mj_forward(model.address(), open());
    Messages.check(name);
    warnings.check();
  }

  /**
   * Advances by so many timesteps.
   *
   * @throws SimulationException if a position, velocity, acceleration or control was NaN, infinite
   *     or above 1e10 in size, or the engine reports an error; a {@link #reset} is needed after it
   */
  public void step(int timesteps) {
    long address = open();
    for (int i = 0; i < timesteps; i++) {
      Calls.mj_step(model.address(), address);
    }
    Messages.check(name);
    warnings.check();
  }

  /** Computes {@link DataArray#CFRC_EXT}, which {@link #step} leaves alone. */
  public void computeExternalForces() {
    Calls.mj_rnePostConstraint(model.address(), open());
    Messages.check(name);
  }

  /** Returns the simulated seconds since the reset. */
  public double time() {
    open();
    return time.get(0);
  }

  /** Sets the simulated seconds since the reset. */
  public void setTime(double seconds) {
    open();
    time.put(0, seconds);
  }

  /** Returns one number of an array. */
  public double get(DataArray array, int index) {
    open();
    return arrays.get(array).get(index);
  }

  /** Copies a whole array to {@code destination}, from {@code offset} on. */
  public void read(DataArray array, double[] destination, int offset) {
    open();
    DoubleBuffer buffer = arrays.get(array);
    buffer.get(0, destination, offset, buffer.capacity());
  }

  /** Replaces a whole array by {@code source}, from {@code offset} on. */
  public void write(DataArray array, double[] source, int offset) {
    open();
    DoubleBuffer buffer = arrays.get(array);
    buffer.put(0, source, offset, buffer.capacity());
  }

  /** Returns the number that could not be simulated since the last reset, if there was one. */
  Optional<String> badNumber() {
    return warnings.badNumber();
  }

  long address() {
    return open();
  }

  private long open() {
    if (data == 0) {
      throw new IllegalStateException(name + " is closed");
    }
    return data;
  }

  /** Frees the memory; closing again does nothing. */
  @Override
  public void close() {
    if (data != 0) {
      Calls.mj_deleteData(data);
      data = 0;
    }
  }
}
