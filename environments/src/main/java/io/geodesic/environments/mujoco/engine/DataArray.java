package io.geodesic.environments.mujoco.engine;

import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * The arrays of mjData that can be read and written, by MuJoCo's own names.
 *
 * <p>After {@link Simulation#step}, qpos and qvel are those of the new state; what is derived from
 * them lags behind: it is of the last force evaluation within the step, which is at the beginning
 * of the last timestep for the Euler integrator, and at the last of four stages for Runge-Kutta.
 */
public enum DataArray {
  /** Generalised positions, nq. */
  QPOS(Model::nq),
  /** Generalised velocities, nv. */
  QVEL(Model::nv),
  /** Accelerations that the constraint solver starts from, nv. */
  QACC_WARMSTART(Model::nv),
  /** Controls, nu; not clamped to their range here. */
  CTRL(Model::nu),
  /** Origins of the body frames in the world, nbody × 3. */
  XPOS(model -> 3 * model.nbody()),
  /** Orientations of the body frames in the world, nbody × 3 × 3, row-major: world ← body. */
  XMAT(model -> 9 * model.nbody()),
  /** Centres of mass of the bodies in the world, nbody × 3. */
  XIPOS(model -> 3 * model.nbody()),
  /** Positions of the sites in the world, nsite × 3. */
  SITE_XPOS(model -> 3 * model.nsite()),
  /** Inertias about the centre of mass of the kinematic tree, nbody × 10, mass last. */
  CINERT(model -> 10 * model.nbody()),
  /** Velocities about the centre of mass of the tree, nbody × 6, rotation first. */
  CVEL(model -> 6 * model.nbody()),
  /** Generalised forces of the actuators, nv. */
  QFRC_ACTUATOR(Model::nv),
  /** Generalised forces of contacts and joint limits, nv. */
  QFRC_CONSTRAINT(Model::nv),
  /**
   * External forces on the bodies about the centre of mass of the tree, nbody × 6, torque first;
   * see {@link Simulation#computeExternalForces}.
   */
  CFRC_EXT(model -> 6 * model.nbody());

  private final ToIntFunction<Model> length;

  DataArray(ToIntFunction<Model> length) {
    this.length = length;
  }

  /** Returns the number of doubles in it, for simulations of this model. */
  public int length(Model model) {
    return length.applyAsInt(model);
  }

  /** Returns the name of the field in mjData. */
  String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
