package io.geodesic.environments.mujoco.engine;

import java.util.Arrays;
import java.util.Optional;

/**
 * Compares every field that is read or written with what it must hold in the {@link Probe}, so that
 * a wrong layout is found before anything else is run.
 */
final class SelfTest {
  /** The constraint solver stops at about 1e-8. */
  private static final double TOLERANCE = 1e-6;

  private final Model model;
  private final Simulation simulation;

  private SelfTest(Model model, Simulation simulation) {
    this.model = model;
    this.simulation = simulation;
  }

  /**
   * Runs the test.
   *
   * @param path where the library is, for the message
   * @throws EngineUnavailableException if a field does not hold what it must
   */
  static void run(Layout layout, String path) {
    Model model = ModelFiles.compileText("probe.xml", Probe.XML, xml -> Model.compile(layout, xml));
    try {
      Optional<String> failure = failure(model);
      if (failure.isPresent()) {
        throw new EngineUnavailableException(
            "%s calls itself MuJoCo %s, but fails the self-test: %s; nothing is run with it; %s"
                .formatted(path, layout.release(), failure.get(), LibrarySearch.REMEDY));
      }
    } finally {
      model.free();
    }
  }

  private static Optional<String> failure(Model model) {
    try {
      checkModel(model);
      try (Simulation simulation = new Simulation("self-test", model)) {
        SelfTest test = new SelfTest(model, simulation);
        test.checkReset();
        test.checkForward();
        test.checkStep();
        test.checkWarnings();
      }
      return Optional.empty();
    } catch (Mismatch e) {
      return Optional.of(e.getMessage());
    }
  }

  /** A field that does not hold what it must. */
  private static final class Mismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Mismatch(String field, Object actual, Object expected) {
      super("%s is %s, expected %s".formatted(field, actual, expected));
    }
  }

  private static void checkModel(Model model) {
    check("nq", model.nq(), Probe.INITIAL_POSITIONS.length);
    check("nv", model.nv(), Probe.VELOCITIES.length);
    check("nu", model.nu(), Probe.CONTROLS.length);
    check("nbody", model.nbody(), Probe.MASSES.length);
    check("nsite", model.nsite(), Probe.SITES);
    check("timestep", model.timestep(), Probe.TIMESTEP);
    check("qpos0", model.initialPositions(), Probe.INITIAL_POSITIONS);
    check("body_mass", model.bodyMasses(), Probe.MASSES);
    check("actuator_ctrlrange", model.controlRanges(), Probe.CONTROL_RANGES);
  }

  private void checkReset() {
    simulation.setTime(1);
    simulation.reset();
    check("time", simulation.time(), 0);
    check(DataArray.QPOS, 0, Probe.INITIAL_POSITIONS);
    check(DataArray.QVEL, 0, new double[model.nv()]);
    check(DataArray.CTRL, 0, new double[model.nu()]);
  }

  private void checkForward() {
    simulation.write(DataArray.QPOS, Probe.POSITIONS, 0);
    simulation.write(DataArray.QVEL, Probe.VELOCITIES, 0);
    simulation.write(DataArray.CTRL, Probe.CONTROLS, 0);
    simulation.forward();
    check(DataArray.XPOS, 3 * Probe.CART, 1.5, 2, 3);
    check(DataArray.XMAT, 9 * Probe.BALL, 0, 0, 1, 1, 0, 0, 0, 1, 0);
    check(DataArray.XIPOS, 3 * Probe.BALL, 7, 8.25, 9);
    check(DataArray.SITE_XPOS, 0, 1.5, 2, 3.5, 4, 5.5, 6);
    check(DataArray.CVEL, 6 * Probe.CART, 0, 0, 0, 2, 0, 0);
    check(DataArray.CVEL, 6 * Probe.ROTOR, 0, 0, 3, 0, 0, 0);
    for (int body = 0; body < model.nbody(); body++) {
      check(DataArray.CINERT, 10 * body + 9, Probe.MASSES[body]);
    }
    check(DataArray.QFRC_ACTUATOR, 0, Probe.CART_FORCE, Probe.ROTOR_TORQUE);
  }

  private void checkStep() {
    simulation.step(1);
    check("time", simulation.time(), Probe.TIMESTEP);
    check(DataArray.CTRL, 0, Probe.CONTROLS);
    check(DataArray.QACC_WARMSTART, 0, Probe.CART_ACCELERATION, Probe.ROTOR_ACCELERATION);
    double cart = Probe.VELOCITIES[0] + Probe.TIMESTEP * Probe.CART_ACCELERATION;
    double rotor = Probe.VELOCITIES[1] + Probe.TIMESTEP * Probe.ROTOR_ACCELERATION;
    check(DataArray.QVEL, 0, cart, rotor);
    check(
        DataArray.QPOS,
        0,
        Probe.POSITIONS[0] + Probe.TIMESTEP * cart,
        Probe.POSITIONS[1] + Probe.TIMESTEP * rotor);
    simulation.computeExternalForces();
    double weight = simulation.get(DataArray.CFRC_EXT, 6 * Probe.BLOCK + 5);
    if (!(weight > 1)) {
      throw new Mismatch("cfrc_ext of a block on the floor", weight, "more than 1");
    }
    check(DataArray.QFRC_CONSTRAINT, model.nv() - 1, weight);
  }

  private void checkWarnings() {
    checkWarning(DataArray.QPOS, Double.NaN);
    checkWarning(DataArray.QVEL, Double.POSITIVE_INFINITY);
    checkWarning(DataArray.CTRL, Double.NaN);
    simulation.reset();
    check("warning", simulation.badNumber(), Optional.empty());
  }

  private void checkWarning(DataArray array, double value) {
    simulation.reset();
    double[] values = new double[array.length(model)];
    values[1] = value;
    simulation.write(array, values, 0);
    Calls.mj_step(model.address(), simulation.address());
    check("warning", simulation.badNumber(), Optional.of(array.field() + "[1]"));
  }

  private void check(DataArray array, int from, double... expected) {
    double[] all = new double[array.length(model)];
    simulation.read(array, all, 0);
    check(array.field(), Arrays.copyOfRange(all, from, from + expected.length), expected);
  }

  private static void check(String field, double[] actual, double[] expected) {
    for (int i = 0; i < expected.length; i++) {
      if (!(Math.abs(actual[i] - expected[i]) <= TOLERANCE * (1 + Math.abs(expected[i])))) {
        throw new Mismatch(field, Arrays.toString(actual), Arrays.toString(expected));
      }
    }
  }

  private static void check(String field, double actual, double expected) {
    check(field, new double[] {actual}, new double[] {expected});
  }

  private static void check(String field, Optional<String> actual, Optional<String> expected) {
    if (!actual.equals(expected)) {
      throw new Mismatch(field, actual.orElse("none"), expected.orElse("none"));
    }
  }
}
