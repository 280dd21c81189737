package io.geodesic.environments.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.environments.Environments;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.space.Box;
import io.geodesic.environments.wrapper.ClipAction;
import io.geodesic.environments.wrapper.EnvironmentWrapper;
import io.geodesic.environments.wrapper.TimeLimit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class EnvironmentRegistryTest {
  private static final EnvironmentFactory POLE =
      Environments.standard().spec("CartPole-v1").factory();

  private final EnvironmentRegistry registry = Environments.standard();

  private static EnvironmentSpec spec(String id) {
    return new EnvironmentSpec(id, OptionalInt.empty(), OptionalDouble.empty(), "", POLE);
  }

  /** Lists one environment and finds every id that starts with its name. */
  private record PrefixFamily(String name, Optional<String> unavailable)
      implements EnvironmentFamily {
    @Override
    public List<EnvironmentSpec> specs() {
      return List.of(spec(name + ":listed"));
    }

    @Override
    public Optional<EnvironmentSpec> find(String id) {
      return id.startsWith(name + ":") ? Optional.of(spec(id)) : Optional.empty();
    }
  }

  @Test
  void listingKeepsTheOrderOfRegistration() {
    registry.register(spec("Zebra-v0"));
    registry.register(spec("Ape-v0"));
    List<String> ids = registry.specs().stream().map(EnvironmentSpec::id).toList();
    assertEquals(
        List.of(
            "CartPole-v1",
            "CartPole-v0",
            "Acrobot-v1",
            "MountainCar-v0",
            "MountainCarContinuous-v0",
            "Pendulum-v1",
            "FrozenLake-v1",
            "FrozenLakeNotSlippery-v1",
            "FrozenLake8x8-v1",
            "FrozenLake8x8NotSlippery-v1",
            "CliffWalking-v1",
            "CliffWalkingSlippery-v1",
            "Taxi-v4",
            "Garnet-20-4-3-0",
            "Chain-5",
            "TwoStates",
            "GaussianBandit",
            "LQR-2-1",
            "LQR-4-2",
            "LQR-17-6",
            "MinAtar/Breakout-v1",
            "MinAtar/Asterix-v1",
            "MinAtar/Freeway-v1",
            "MinAtar/Seaquest-v1",
            "MinAtar/SpaceInvaders-v1",
            "MinAtar/Breakout-v0",
            "MinAtar/Asterix-v0",
            "MinAtar/Freeway-v0",
            "MinAtar/Seaquest-v0",
            "MinAtar/SpaceInvaders-v0",
            "InvertedPendulum-v4",
            "InvertedDoublePendulum-v4",
            "Reacher-v4",
            "Pusher-v4",
            "Swimmer-v4",
            "HalfCheetah-v4",
            "Hopper-v4",
            "Walker2d-v4",
            "Ant-v4",
            "Humanoid-v4",
            "InvertedPendulum-v5",
            "InvertedDoublePendulum-v5",
            "Reacher-v5",
            "Pusher-v5",
            "Swimmer-v5",
            "HalfCheetah-v5",
            "Hopper-v5",
            "Walker2d-v5",
            "Ant-v5",
            "Humanoid-v5",
            "Zebra-v0",
            "Ape-v0"),
        ids);
    assertEquals(
        List.of(
            "classic control",
            "toy text",
            "exactly solvable",
            "linear-quadratic",
            "MinAtar",
            "MuJoCo",
            "Gymnasium",
            "Zebra-v0",
            "Ape-v0"),
        registry.families().stream().map(EnvironmentFamily::name).toList());
  }

  @Test
  void environmentsAreBuiltAnewInsideTheirTimeLimit() {
    try (Environment one = registry.make("CartPole-v1");
        Environment two = registry.make("CartPole-v1")) {
      assertTrue(one instanceof TimeLimit && one != two);
    }
    registry.register(spec("Endless-v0"));
    assertEquals(POLE.get().getClass(), registry.make("Endless-v0").getClass());
  }

  @Test
  void unknownIdNamesTheNearest() {
    var error = assertThrows(IllegalArgumentException.class, () -> registry.spec("CartPol-v1"));
    assertTrue(error.getMessage().contains("CartPol-v1"), error::getMessage);
    assertTrue(error.getMessage().contains("CartPole-v1"), error::getMessage);
  }

  @Test
  void idsAreUnique() {
    var error =
        assertThrows(IllegalArgumentException.class, () -> registry.register(spec("Pendulum-v1")));
    assertEquals("environment 'Pendulum-v1' is registered already", error.getMessage());
  }

  @Test
  void familiesMayFindMoreThanTheyList() {
    registry.register(new PrefixFamily("other", Optional.empty()));
    assertEquals("other:unlisted", registry.spec("other:unlisted").id());
    assertThrows(IllegalArgumentException.class, () -> registry.register(spec("other:unlisted")));
  }

  @Test
  void unavailableFamilySaysWhy() {
    registry.register(new PrefixFamily("engine", Optional.of("libengine not found")));
    int last = registry.specs().size() - 1;
    assertEquals("engine:listed", registry.specs().get(last).id());
    var error = assertThrows(IllegalArgumentException.class, () -> registry.make("engine:listed"));
    assertEquals(
        "environment 'engine:listed' is not available: libengine not found", error.getMessage());
  }

  @Test
  void wrappedSpecWrapsTheTask() {
    EnvironmentSpec pendulum = registry.spec("Pendulum-v1");
    EnvironmentSpec clipped = pendulum.wrap(ClipAction::new);
    assertEquals(pendulum.timeLimit(), clipped.timeLimit());
    try (Environment environment = clipped.make()) {
      assertEquals(Double.POSITIVE_INFINITY, ((Box) environment.actionSpace()).high(0));
      assertSame(TimeLimit.class, environment.getClass());
    }
  }

  @Test
  void taskIsClosedIfItsWrapperDoesNotFit() {
    boolean[] closed = new boolean[1];
    EnvironmentSpec unfit =
        registry
            .spec("CartPole-v1")
            .wrap(task -> new Closing(task, () -> closed[0] = true))
            .wrap(ClipAction::new);
    assertThrows(IllegalArgumentException.class, unfit::make);
    assertTrue(closed[0]);
  }

  private static final class Closing extends EnvironmentWrapper {
    private final Runnable listener;

    Closing(Environment inner, Runnable listener) {
      super(inner);
      this.listener = listener;
    }

    @Override
    public void close() {
      listener.run();
    }
  }

  @Test
  void timeLimitMayBeReplacedOrRemoved() {
    EnvironmentSpec pendulum = registry.spec("Pendulum-v1");
    assertEquals(
        List.of("TimeLimit(7)"),
        EnvironmentWrapper.describe(pendulum.withTimeLimit(OptionalInt.of(7)).make()));
    assertEquals(
        List.of(), EnvironmentWrapper.describe(pendulum.withTimeLimit(OptionalInt.empty()).make()));
  }

  @Test
  void impossibleSpecsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> spec(" "));
    assertThrows(
        IllegalArgumentException.class,
        () -> new EnvironmentSpec("X-v0", OptionalInt.of(0), OptionalDouble.empty(), "", POLE));
  }
}
