package io.geodesic.environments.mujoco;

import io.geodesic.environments.core.Environment;
import io.geodesic.environments.mujoco.engine.Engine;
import io.geodesic.environments.registry.EnvironmentFamily;
import io.geodesic.environments.registry.EnvironmentSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The family of MuJoCo tasks, with Gymnasium's ids, time limits and reward thresholds.
 *
 * <p>The engine is loaded when it is first asked for: by {@link #unavailable}, by {@link
 * #versions}, or by building an environment.
 */
public final class Mujoco implements EnvironmentFamily {
  private static final OptionalDouble NO_THRESHOLD = OptionalDouble.empty();

  private record Task(
      String name,
      int limit,
      OptionalDouble threshold,
      String description,
      Function<Revision, Environment> factory) {

    EnvironmentSpec spec(Revision revision) {
      return new EnvironmentSpec(
          revision.id(name),
          OptionalInt.of(limit),
          threshold,
          description,
          () -> factory.apply(revision));
    }
  }

  private static final List<Task> TASKS =
      List.of(
          task("InvertedPendulum", 1000, 950, "balance a pole on a cart", InvertedPendulum::new),
          task(
              "InvertedDoublePendulum",
              1000,
              9100,
              "balance two poles, one on the other, on a cart",
              InvertedDoublePendulum::new),
          task("Reacher", 50, -3.75, "touch a target with an arm of two links", Reacher::new),
          task("Pusher", 100, 0, "push an object to a goal with an arm", Pusher::new),
          task("Swimmer", 1000, 360, "swim with three links in a fluid", Swimmer::new),
          task("HalfCheetah", 1000, 4800, "run in a plane on two legs", HalfCheetah::new),
          task("Hopper", 1000, 3800, "hop in a plane on one leg", Hopper::new),
          new Task("Walker2d", 1000, NO_THRESHOLD, "walk in a plane on two legs", Walker2d::new),
          task("Ant", 1000, 6000, "walk on four legs", Ant::new),
          new Task("Humanoid", 1000, NO_THRESHOLD, "walk upright on two legs", Humanoid::new));

  private static Task task(
      String name,
      int limit,
      double threshold,
      String description,
      Function<Revision, Environment> factory) {
    return new Task(name, limit, OptionalDouble.of(threshold), description, factory);
  }

  @Override
  public String name() {
    return "MuJoCo";
  }

  @Override
  public List<EnvironmentSpec> specs() {
    return Arrays.stream(Revision.values()).flatMap(Mujoco::specs).toList();
  }

  private static Stream<EnvironmentSpec> specs(Revision revision) {
    return TASKS.stream().map(task -> task.spec(revision));
  }

  @Override
  public Optional<String> unavailable() {
    return Engine.unavailable();
  }

  @Override
  public Map<String, String> versions() {
    return Map.of("mujoco", Engine.shared().release());
  }
}
