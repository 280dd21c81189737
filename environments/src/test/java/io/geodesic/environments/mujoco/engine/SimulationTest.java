package io.geodesic.environments.mujoco.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.NativeLibrary;
import io.geodesic.environments.mujoco.Mujoco;
import io.geodesic.environments.mujoco.MujocoOnThisMachine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulationTest {
  private Simulation simulation;

  @BeforeAll
  static void needsTheLibrary() {
    MujocoOnThisMachine.assumeAvailable();
  }

  @BeforeEach
  void open() {
    simulation = new Simulation("cheetah", model());
  }

  @AfterEach
  void close() {
    simulation.close();
  }

  private static Model model() {
    return Engine.shared().model(Mujoco.class, "half_cheetah.xml");
  }

  @Test
  void modelIsCompiledOnce() {
    assertSame(model(), model());
  }

  /** The engine would print a warning, write it to a file and start again from rest. */
  @ParameterizedTest
  @CsvSource({"QPOS,3,NaN", "QPOS,0,1e11", "QVEL,8,Infinity", "QVEL,1,-1e11", "CTRL,5,NaN"})
  void numbersThatCannotBeSimulatedAreNamed(DataArray array, int index, double value) {
    double[] values = new double[array.length(model())];
    values[index] = value;
    simulation.write(array, values, 0);
    SimulationException e = assertThrows(SimulationException.class, () -> simulation.step(5));
    String name = "cheetah: %s[%d] became NaN".formatted(array.field(), index);
    assertTrue(e.getMessage().startsWith(name), e.getMessage());
    assertThrows(SimulationException.class, () -> simulation.step(1));
    simulation.reset();
    simulation.step(1);
    assertFalse(Files.exists(Path.of("MUJOCO_LOG.TXT")));
  }

  /** The engine would print an error, wait for a key and end the process. */
  @Test
  void errorsOfTheEngineBecomeExceptions() {
    String path = System.getProperty(LibrarySearch.PROPERTY);
    NativeLibrary library = LibrarySearch.open(Optional.ofNullable(path));
    library.getFunction("mju_error").invoke(new Object[] {"out of luck"});
    SimulationException e = assertThrows(SimulationException.class, () -> simulation.step(1));
    assertTrue(e.getMessage().contains("cheetah: MuJoCo reports: "), e.getMessage());
    assertTrue(e.getMessage().contains("out of luck"), e.getMessage());
    simulation.step(1);
    assertFalse(Files.exists(Path.of("MUJOCO_LOG.TXT")));
  }

  @Test
  void wrongModelIsRefusedInTheEnginesWords() {
    Layout layout = LayoutTable.read().find(version(), "lib");
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                ModelFiles.compileText(
                    "odd.xml",
                    "<mujoco><worldbody><geom typ='box'/></worldbody></mujoco>",
                    xml -> Model.compile(layout, xml)));
    assertTrue(e.getMessage().startsWith("odd.xml: "), e.getMessage());
    assertTrue(e.getMessage().contains("typ"), e.getMessage());
  }

  private static int version() {
    return LayoutTable.read().layouts().stream()
        .filter(layout -> layout.release().equals(Engine.shared().release()))
        .findFirst()
        .orElseThrow()
        .version();
  }

  @Test
  void closedSimulationRefusesEverything() {
    simulation.close();
    simulation.close();
    double[] numbers = new double[100];
    for (Runnable use :
        List.<Runnable>of(
            () -> simulation.step(1),
            simulation::forward,
            simulation::reset,
            simulation::computeExternalForces,
            simulation::time,
            () -> simulation.setTime(0),
            () -> simulation.get(DataArray.QPOS, 0),
            () -> simulation.read(DataArray.QPOS, numbers, 0),
            () -> simulation.write(DataArray.QPOS, numbers, 0))) {
      IllegalStateException e = assertThrows(IllegalStateException.class, use::run);
      assertEquals("cheetah is closed", e.getMessage());
    }
  }

  @Test
  void arraysAreReadAndWrittenAtAnOffset() {
    double[] numbers = {9, 1, 2, 3, 4, 5, 6, 9};
    simulation.write(DataArray.CTRL, numbers, 1);
    double[] read = new double[9];
    simulation.read(DataArray.CTRL, read, 2);
    assertArrayEquals(new double[] {0, 0, 1, 2, 3, 4, 5, 6, 0}, read);
    assertEquals(6, simulation.get(DataArray.CTRL, 5));
  }
}
