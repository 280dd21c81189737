package io.geodesic.environments.classic;

import io.geodesic.environments.registry.EnvironmentFactory;
import io.geodesic.environments.registry.EnvironmentFamily;
import io.geodesic.environments.registry.EnvironmentSpec;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The family of classic control tasks, with Gymnasium's ids, time limits and reward thresholds. */
public final class ClassicControl implements EnvironmentFamily {

  @Override
  public String name() {
    return "classic control";
  }

  @Override
  public List<EnvironmentSpec> specs() {
    return List.of(
        spec("CartPole-v1", 500, 475, "balance a pole on a cart", CartPole::new),
        spec("CartPole-v0", 200, 195, "the same, with shorter episodes", CartPole::new),
        spec("Acrobot-v1", 500, -100, "swing the tip of two links above the bar", Acrobot::new),
        spec("MountainCar-v0", 200, -110, "rock a weak car out of a valley", MountainCar::new),
        spec(
            "MountainCarContinuous-v0",
            999,
            90,
            "the same, with a continuous force that costs",
            MountainCarContinuous::new),
        new EnvironmentSpec(
            "Pendulum-v1",
            OptionalInt.of(200),
            OptionalDouble.empty(),
            "swing a pendulum up and hold it",
            Pendulum::new));
  }

  private static EnvironmentSpec spec(
      String id, int limit, double threshold, String description, EnvironmentFactory factory) {
    return new EnvironmentSpec(
        id, OptionalInt.of(limit), OptionalDouble.of(threshold), description, factory);
  }
}
