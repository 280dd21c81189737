package io.geodesic.environments.mujoco.engine;

import java.util.Map;

/**
 * Where the fields of one release lie.
 *
 * @param release its name, for example {@code 2.2.2}
 * @param version what its {@code mj_version()} returns
 * @param countBytes the size of a count such as nq, 4 or 8
 * @param offsets the offset in bytes of each field by its name, for example {@code data.qpos}
 */
record Layout(String release, int version, int countBytes, Map<String, Integer> offsets) {

  Layout {
    offsets = Map.copyOf(offsets);
  }

  /** Returns the offset of a field of mjModel in bytes. */
  int model(String field) {
    return offset("model." + field);
  }

  /** Returns the offset of a field of mjData in bytes. */
  int data(String field) {
    return offset("data." + field);
  }

  private int offset(String name) {
    Integer offset = offsets.get(name);
    if (offset == null) {
      throw new IllegalArgumentException("the layout of MuJoCo " + release + " lacks " + name);
    }
    return offset;
  }
}
