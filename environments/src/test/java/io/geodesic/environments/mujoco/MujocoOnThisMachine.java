package io.geodesic.environments.mujoco;

import static org.junit.jupiter.api.Assertions.fail;

import io.geodesic.environments.mujoco.engine.Engine;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * Tests of MuJoCo need its library: without it they are skipped, or fail where {@code
 * -Dgeodesic.requireMujoco=true} says that it must be there.
 */
public final class MujocoOnThisMachine {
  /** The release that the references were recorded on. */
  private static final String RECORDED = "2.2.2";

  private MujocoOnThisMachine() {}

  /** Ends the test here if the library cannot be used. */
  public static void assumeAvailable() {
    Engine.unavailable().ifPresent(MujocoOnThisMachine::missing);
  }

  /** Ends the test here if the library is not the one that the references were recorded on. */
  static void assumeRecordedRelease() {
    assumeAvailable();
    Optional.of(Engine.shared().release())
        .filter(release -> !release.equals(RECORDED))
        .ifPresent(release -> missing("references are of MuJoCo " + RECORDED + ", not " + release));
  }

  private static void missing(String reason) {
    if (Boolean.getBoolean("geodesic.requireMujoco")) {
      fail(reason);
    }
    Assumptions.abort(reason);
  }
}
