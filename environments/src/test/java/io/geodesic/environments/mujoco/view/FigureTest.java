package io.geodesic.environments.mujoco.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.environments.mujoco.Mujoco;
import io.geodesic.environments.mujoco.MujocoOnThisMachine;
import io.geodesic.environments.mujoco.engine.DataArray;
import io.geodesic.environments.mujoco.engine.Engine;
import io.geodesic.environments.mujoco.engine.Simulation;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {

  /** A body of one geom has its centre of mass in the middle of that geom. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "half_cheetah.xml",
        "hopper.xml",
        "walker2d_v4.xml",
        "walker2d_v5.xml",
        "swimmer.xml",
        "reacher.xml",
        "inverted_pendulum.xml",
        "inverted_double_pendulum.xml",
        "ant.xml",
        "humanoid.xml"
      })
  void sticksAreWhereTheEngineHasTheirMass(String file) {
    MujocoOnThisMachine.assumeAvailable();
    List<Stick> sticks = Figure.read(Mujoco.class, file);
    try (Simulation simulation = new Simulation(file, Engine.shared().model(Mujoco.class, file))) {
      simulation.forward();
      int bodies = simulation.model().nbody();
      assertEquals(
          bodies - 1,
          sticks.stream().mapToInt(Stick::body).max().orElseThrow(),
          "bodies of " + file);
      for (int body = 1; body < bodies; body++) {
        int own = body;
        List<Stick> geoms = sticks.stream().filter(stick -> stick.body() == own).toList();
        if (geoms.size() == 1) {
          assertMiddle(simulation, geoms.get(0));
        }
      }
    }
  }

  private static void assertMiddle(Simulation simulation, Stick stick) {
    Point middle = Point.ORIGIN.plus(0.5, stick.start()).plus(0.5, stick.end());
    double[] local = {middle.x(), middle.y(), middle.z()};
    for (int i = 0; i < 3; i++) {
      int row = 9 * stick.body() + 3 * i;
      double expected =
          simulation.get(DataArray.XIPOS, 3 * stick.body() + i)
              - simulation.get(DataArray.XPOS, 3 * stick.body() + i);
      double actual =
          IntStream.range(0, 3)
              .mapToDouble(j -> simulation.get(DataArray.XMAT, row + j) * local[j])
              .sum();
      assertEquals(expected, actual, 1e-9, "body " + stick.body() + ", coordinate " + i);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "quat | 0.707 0 0.707 0 | 2 | 0 | 0",
        "quat | 1 0 0 0 | 0 | 0 | 2",
        "quat | 0.5 0.5 0.5 0.5 | 2 | 0 | 0",
        "quat | 1 -1 0 0 | 0 | 2 | 0",
        "axisangle | 0 1 0 90 | 2 | 0 | 0",
        "axisangle | 1 0 0 90 | 0 | -2 | 0",
        "axisangle | 0 1 0 30 | 1 | 0 | 1.7320508",
      })
  void rotationsTurnTheAxis(String attribute, String value, double x, double y, double z) {
    Geom geom = new Geom(Map.of("size", "0.1 2", "pos", "1 2 3", attribute, value), true);
    Stick stick = geom.stick(4, 5);
    assertPoint(1 + x, 2 + y, 3 + z, stick.start());
    assertPoint(1 - x, 2 - y, 3 - z, stick.end());
    assertEquals(0.1, stick.radius());
    assertEquals(4, stick.body());
    assertEquals(5, stick.limb());
  }

  private static void assertPoint(double x, double y, double z, Point point) {
    assertEquals(x, point.x(), 1e-6);
    assertEquals(y, point.y(), 1e-6);
    assertEquals(z, point.z(), 1e-6);
  }

  @Test
  void sphereIsAStickWithoutLength() {
    Stick stick = new Geom(Map.of("size", "0.25"), false).stick(1, 0);
    assertEquals(stick.start(), stick.end());
    assertEquals(0.25, stick.radius());
  }

  @Test
  void limbsAreTheBranchesOfATreeAndTheLinksOfAChain() {
    assertEquals(List.of(0, 0, 1, 1, 1, 2, 2, 2), limbs("half_cheetah.xml"));
    assertEquals(List.of(0, 1, 2, 3), limbs("hopper.xml"));
    assertEquals(List.of(0, 1, 1, 1, 2, 2, 2), limbs("walker2d_v5.xml"));
    assertEquals(List.of(-1, -1, -1, -1, -1, 0, 1, 1, 2), limbs("reacher.xml"));
    assertTrue(limbs("ant.xml").containsAll(List.of(0, 1, 2, 3, 4)));
  }

  private static List<Integer> limbs(String file) {
    return Figure.read(Mujoco.class, file).stream().map(Stick::limb).toList();
  }
}
