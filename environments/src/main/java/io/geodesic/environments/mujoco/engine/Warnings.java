package io.geodesic.environments.mujoco.engine;

import com.sun.jna.Pointer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Optional;

/**
 * The counters of mjData for numbers that cannot be simulated.
 *
 * <p>When a position, velocity or acceleration is NaN, infinite or above 1e10 in size, the engine
 * counts it and silently starts again from the initial state; when a control is NaN, it simulates
 * with all controls 0. Each counter is a pair of ints: the index of the number, and how often since
 * the last reset.
 */
final class Warnings {
  private static final String[] QUANTITIES = {"qpos", "qvel", "qacc", "ctrl"};

  private final String name;
  private final IntBuffer counters;

  /** Reads the counters that begin with the one for qpos at {@code pointer}. */
  Warnings(String name, Pointer pointer) {
    this.name = name;
    this.counters =
        pointer
            .getByteBuffer(0, 2L * Integer.BYTES * QUANTITIES.length)
            .order(ByteOrder.nativeOrder())
            .asIntBuffer();
  }

  /** Throws if a number was met since the last reset; allocates nothing otherwise. */
  void check() {
    if (first() >= 0) {
      throw new SimulationException(
          "%s: %s became NaN, infinite or above 1e10 in size, which MuJoCo cannot simulate; reset it first"
              .formatted(name, badNumber().orElseThrow()));
    }
  }

  /** Returns the number that was met, for example {@code qpos[3]}. */
  Optional<String> badNumber() {
    int first = first();
    return first < 0
        ? Optional.empty()
        : Optional.of("%s[%d]".formatted(QUANTITIES[first], counters.get(2 * first)));
  }

  private int first() {
    for (int i = 0; i < QUANTITIES.length; i++) {
      if (counters.get(2 * i + 1) != 0) {
        return i;
      }
    }
    return -1;
  }
}
