package io.geodesic.environments.minatar;

import io.geodesic.environments.core.Environment;
import io.geodesic.environments.registry.EnvironmentFamily;
import io.geodesic.environments.registry.EnvironmentSpec;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The family of MinAtar games: {@code MinAtar/…-v1} with the actions that have a meaning in the
 * game, {@code -v0} with all six (none, left, up, right, down, fire), both with sticky actions and
 * growing difficulty.
 *
 * <p>There are no time limits but one: a submarine of Seaquest that never dives lives for ever, so
 * an episode of it is truncated after {@value #SEAQUEST_LIMIT} steps (30 minutes of the original
 * games at 15 actions a second), which the reference does not do.
 */
public final class MinAtar implements EnvironmentFamily {
  private static final int SEAQUEST_LIMIT = 27_000;

  @Override
  public String name() {
    return "MinAtar";
  }

  @Override
  public List<EnvironmentSpec> specs() {
    return Stream.of(true, false).flatMap(MinAtar::specs).toList();
  }

  private static Stream<EnvironmentSpec> specs(boolean minimal) {
    OptionalInt endless = OptionalInt.empty();
    return Stream.of(
        spec(minimal, "Breakout", endless, "keep a ball in play", Breakout::new),
        spec(minimal, "Asterix", endless, "collect gold, evade enemies", () -> new Asterix(true)),
        spec(minimal, "Freeway", endless, "cross eight lanes of cars", Freeway::new),
        spec(
            minimal,
            "Seaquest",
            OptionalInt.of(SEAQUEST_LIMIT),
            "shoot, pick up divers, come up for oxygen",
            () -> new Seaquest(true)),
        spec(
            minimal,
            "SpaceInvaders",
            endless,
            "shoot down aliens that shoot back",
            () -> new SpaceInvaders(true)));
  }

  private static EnvironmentSpec spec(
      boolean minimal, String name, OptionalInt limit, String description, Supplier<Game> game) {
    return new EnvironmentSpec(
        "MinAtar/" + name + (minimal ? "-v1" : "-v0"),
        limit,
        OptionalDouble.empty(),
        minimal ? description : description + "; with all six actions",
        () -> environment(game.get(), minimal));
  }

  private static Environment environment(Game game, boolean minimal) {
    List<Action> actions = minimal ? game.minimalActions() : List.of(Action.values());
    return new MinAtarEnvironment(game, actions, MinAtarEnvironment.STICKINESS);
  }
}
