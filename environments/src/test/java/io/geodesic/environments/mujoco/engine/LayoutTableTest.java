package io.geodesic.environments.mujoco.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTableTest {
  private static final List<String> MODEL =
      List.of("nq", "nv", "nu", "nbody", "nsite", "opt.timestep", "qpos0", "body_mass");

  private final LayoutTable table = LayoutTable.read();

  @Test
  void everyReleaseHasAllFieldsAtPlacesOfTheirOwn() {
    assertEquals(47, table.layouts().size());
    for (Layout layout : table.layouts()) {
      Set<Integer> places = new HashSet<>();
      for (DataArray array : DataArray.values()) {
        int offset = layout.data(array.field());
        assertEquals(0, offset % Long.BYTES, () -> layout.release() + " " + array);
        assertTrue(places.add(offset), () -> layout.release() + " " + array);
      }
      MODEL.forEach(layout::model);
      assertEquals(0, layout.model("actuator_ctrlrange") % Long.BYTES);
      assertEquals(0, layout.data("time") % Long.BYTES);
      assertEquals(layout.countBytes(), layout.model("nv"), layout.release());
    }
  }

  @Test
  void releasesAndVersionsAscend() {
    for (int i = 1; i < table.layouts().size(); i++) {
      assertTrue(table.layouts().get(i).version() > table.layouts().get(i - 1).version());
    }
  }

  @ParameterizedTest
  @CsvSource({"222,2.2.2,40376", "337,3.3.7,161656", "3014000,3.14.0,160688"})
  void versionsAreFoundExactly(int version, String release, int positions) {
    Layout layout = table.find(version, "lib");
    assertEquals(release, layout.release());
    assertEquals(positions, layout.data("qpos"));
  }

  @Test
  void unknownVersionIsRefusedWithTheKnownOnes() {
    EngineUnavailableException e =
        assertThrows(
            EngineUnavailableException.class, () -> table.find(3013000, "/opt/libmujoco.so"));
    assertTrue(
        e.getMessage()
            .startsWith(
                "/opt/libmujoco.so reports version 3013000 of MuJoCo, whose memory layout is not"
                    + " known; known are 47 releases from 2.2.0 to 3.14.0; install"),
        e.getMessage());
  }
}
