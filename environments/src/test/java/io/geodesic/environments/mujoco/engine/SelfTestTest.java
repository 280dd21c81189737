package io.geodesic.environments.mujoco.engine;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.environments.mujoco.MujocoOnThisMachine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two fields exchanged, which keeps all addresses valid, must be noticed. */
class SelfTestTest {

  @BeforeAll
  static void needsTheLibrary() {
    MujocoOnThisMachine.assumeAvailable();
  }

  private static Layout layout() {
    String release = Engine.shared().release();
    return LayoutTable.read().layouts().stream()
        .filter(layout -> layout.release().equals(release))
        .findFirst()
        .orElseThrow();
  }

  static Stream<List<String>> exchanges() {
    List<String> counts = List.of("model.nq", "model.nv", "model.nu", "model.nbody", "model.nsite");
    List<String> constants = List.of("model.qpos0", "model.body_mass", "model.actuator_ctrlrange");
    List<String> arrays = new ArrayList<>();
    for (DataArray array : DataArray.values()) {
      arrays.add("data." + array.field());
    }
    return Stream.of(counts, constants, arrays).flatMap(SelfTestTest::pairs);
  }

  private static Stream<List<String>> pairs(List<String> fields) {
    List<List<String>> pairs = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      for (int j = 0; j < i; j++) {
        pairs.add(List.of(fields.get(j), fields.get(i)));
      }
    }
    return pairs.stream();
  }

  @ParameterizedTest
  @MethodSource("exchanges")
  void exchangedFieldsFail(List<String> pair) {
    Layout layout = layout();
    Map<String, Integer> offsets = new HashMap<>(layout.offsets());
    offsets.put(pair.get(0), layout.offsets().get(pair.get(1)));
    offsets.put(pair.get(1), layout.offsets().get(pair.get(0)));
    assertFails(layout, offsets);
  }

  @Test
  void misplacedTimeTimestepAndWarningsFail() {
    Layout layout = layout();
    for (String field : List.of("data.time", "model.opt.timestep", "data.warning[qpos]")) {
      for (int distance : new int[] {-8, 8}) {
        Map<String, Integer> offsets = new HashMap<>(layout.offsets());
        offsets.merge(field, distance, Integer::sum);
        assertFails(layout, offsets);
      }
    }
  }

  private static void assertFails(Layout layout, Map<String, Integer> offsets) {
    Layout wrong = new Layout(layout.release(), layout.version(), layout.countBytes(), offsets);
    EngineUnavailableException e =
        assertThrows(EngineUnavailableException.class, () -> SelfTest.run(wrong, "/lib/mujoco.so"));
    assertTrue(e.getMessage().contains("fails the self-test: "), e.getMessage());
    assertTrue(e.getMessage().contains(", expected "), e.getMessage());
  }

  @Test
  void rightLayoutPasses() {
    SelfTest.run(layout(), "/lib/mujoco.so");
  }
}
