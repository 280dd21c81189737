package io.geodesic.environments;

import io.geodesic.environments.mujoco.Mujoco;
import io.geodesic.environments.mujoco.MujocoOnThisMachine;
import io.geodesic.environments.registry.EnvironmentSpec;
import java.util.stream.Stream;

/** What tests over all registered environments need to know of them. */
public final class RegisteredEnvironments {
  /** An engine takes hundreds of times as long for a step as a task of a few formulas. */
  private static final int ENGINE_SHARE = 10;

  private RegisteredEnvironments() {}

  /** Returns the ids of all environments that are listed. */
  public static Stream<String> ids() {
    return Environments.standard().specs().stream().map(EnvironmentSpec::id);
  }

  /** Returns whether this environment is simulated by MuJoCo. */
  public static boolean isMujoco(String id) {
    return new Mujoco().find(id).isPresent();
  }

  /** Ends the test here if this environment cannot be used on this machine. */
  public static void assumeAvailable(String id) {
    if (isMujoco(id)) {
      MujocoOnThisMachine.assumeAvailable();
    }
  }

  /** Returns {@code steps}, or a share of them for slow environments. */
  public static int affordable(String id, int steps) {
    return isMujoco(id) ? steps / ENGINE_SHARE : steps;
  }
}
