package io.geodesic.environments.linear;

import io.geodesic.environments.registry.EnvironmentFamily;
import io.geodesic.environments.registry.EnvironmentSpec;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The family of linear-quadratic regulators: {@code LQR-n-m} has n states and m actions. */
public final class LinearQuadraticFamily implements EnvironmentFamily {

  private static final int TIME_LIMIT = 200;

  @Override
  public String name() {
    return "linear-quadratic";
  }

  @Override
  public List<EnvironmentSpec> specs() {
    return List.of(spec(2, 1), spec(4, 2), spec(17, 6));
  }

  private static EnvironmentSpec spec(int states, int actions) {
    return new EnvironmentSpec(
        "LQR-" + states + "-" + actions,
        OptionalInt.of(TIME_LIMIT),
        OptionalDouble.empty(),
        "keep %d linear states near zero with %d controls".formatted(states, actions),
        () -> new LinearQuadraticRegulator(LinearQuadraticSystem.of(states, actions)));
  }
}
