package io.geodesic.environments.mujoco;

/** The versions of the tasks, which differ in rewards and observations. */
enum Revision {
  /** Pays for being healthy on every step, also on the one that ends the episode. */
  V4,
  /** Pays for being healthy on healthy steps only. */
  V5;

  /** Returns the id of a task in this version. */
  String id(String task) {
    return task + (this == V4 ? "-v4" : "-v5");
  }

  /** Returns {@code reward} if it is paid on such a step, and 0 otherwise. */
  double alive(boolean healthy, double reward) {
    return this == V4 || healthy ? reward : 0;
  }
}
