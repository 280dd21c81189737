package io.geodesic.environments.mujoco.engine;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.file.Path;

/**
 * A compiled model: the constants of a mechanism, shared by its simulations in any thread.
 *
 * <p>Lives as long as the process.
 */
public final class Model {
  private static final int ERROR_BYTES = 1000;

  private final Layout layout;
  private final Pointer pointer;
  private final int nq;
  private final int nv;
  private final int nu;
  private final int nbody;
  private final int nsite;

  private Model(Layout layout, Pointer pointer) {
    this.layout = layout;
    this.pointer = pointer;
    this.nq = count("nq");
    this.nv = count("nv");
    this.nu = count("nu");
    this.nbody = count("nbody");
    this.nsite = count("nsite");
  }

  /**
   * Compiles a file in MuJoCo's XML.
   *
   * @throws IllegalArgumentException if it is no valid model; the reason is the engine's
   */
  static Model compile(Layout layout, Path xml) {
    String name = xml.getFileName().toString();
    byte[] error = new byte[ERROR_BYTES];
    long address = Calls.mj_loadXML(xml.toString(), 0, error, error.length);
    Messages.check(name);
    if (address == 0) {
      throw new IllegalArgumentException(name + ": " + Native.toString(error));
    }
    return new Model(layout, new Pointer(address));
  }

  private int count(String field) {
    long offset = layout.model(field);
    return layout.countBytes() == Integer.BYTES
        ? pointer.getInt(offset)
        : Math.toIntExact(pointer.getLong(offset));
  }

  /** Returns the number of generalised positions. */
  public int nq() {
    return nq;
  }

  /** Returns the number of generalised velocities. */
  public int nv() {
    return nv;
  }

  /** Returns the number of controls. */
  public int nu() {
    return nu;
  }

  /** Returns the number of bodies, the world (body 0) included. */
  public int nbody() {
    return nbody;
  }

  /** Returns the number of sites. */
  public int nsite() {
    return nsite;
  }

  /** Returns the seconds of one step of the engine. */
  public double timestep() {
    return pointer.getDouble(layout.model("opt.timestep"));
  }

  /** Returns a copy of the positions that a reset sets, nq. */
  public double[] initialPositions() {
    return array("qpos0", nq);
  }

  /** Returns a copy of the masses of the bodies in kg, nbody. */
  public double[] bodyMasses() {
    return array("body_mass", nbody);
  }

  /** Returns a copy of the control ranges, nu × 2, lower bound first. */
  public double[] controlRanges() {
    return array("actuator_ctrlrange", 2 * nu);
  }

  private double[] array(String field, int length) {
    return pointer.getPointer(layout.model(field)).getDoubleArray(0, length);
  }

  /** Frees it; no simulation of it may be used after that. */
  void free() {
    Calls.mj_deleteModel(address());
  }

  long address() {
    return Pointer.nativeValue(pointer);
  }

  Layout layout() {
    return layout;
  }
}
