package io.geodesic.environments;

import io.geodesic.environments.classic.ClassicControl;
import io.geodesic.environments.gymnasium.GymnasiumFamily;
import io.geodesic.environments.linear.LinearQuadraticFamily;
import io.geodesic.environments.minatar.MinAtar;
import io.geodesic.environments.mujoco.Mujoco;
import io.geodesic.environments.registry.EnvironmentRegistry;
import io.geodesic.environments.solvable.SolvableFamily;
import io.geodesic.environments.toytext.ToyText;

/** The environments that come with the library. */
public final class Environments {
  private Environments() {}

  /** Returns a new registry with every built-in family, to which more may be added. */
  public static EnvironmentRegistry standard() {
    EnvironmentRegistry registry = new EnvironmentRegistry();
    registry.register(new ClassicControl());
    registry.register(new ToyText());
    registry.register(new SolvableFamily());
    registry.register(new LinearQuadraticFamily());
    registry.register(new MinAtar());
    registry.register(new Mujoco());
    registry.register(new GymnasiumFamily());
    return registry;
  }
}
