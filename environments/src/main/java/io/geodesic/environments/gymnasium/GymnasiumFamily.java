package io.geodesic.environments.gymnasium;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.registry.EnvironmentFactory;
import io.geodesic.environments.registry.EnvironmentFamily;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.registry.IdPattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The family of all environments that Python's Gymnasium knows, {@code gymnasium:ID}.
 *
 * <p>What follows the prefix is handed to {@code gymnasium.make}: an id, perhaps with the module
 * that registers it ({@code gymnasium:my_module:MyEnv-v0}), and perhaps with keyword arguments
 * whose values are JSON ({@code gymnasium:LunarLander-v3?continuous=true&gravity=-5}). Time limits
 * are those of {@code gymnasium.make} and part of the task. Nothing is listed, and no Python is
 * started before an id is asked for.
 */
public final class GymnasiumFamily implements EnvironmentFamily {
  /** Name of the property that names the Python interpreter. */
  public static final String PYTHON = "geodesic.python";

  private static final String PREFIX = "gymnasium:";

  private final Supplier<Interpreter> python;
  private final WorkerPool pool;
  private final Map<String, EnvironmentSpec> known = new ConcurrentHashMap<>();

  /**
   * Takes the Python that the property {@code geodesic.python} names, or else the environment
   * variable {@code GEODESIC_PYTHON}, or else {@code python3} or {@code python} on the path: the
   * first that has Gymnasium.
   */
  public GymnasiumFamily() {
    python = Suppliers.memoize(() -> Interpreter.find(System.getProperty(PYTHON), System.getenv()));
    pool = new WorkerPool(() -> WorkerSettings.of(python.get().command()));
  }

  /** Runs workers of another kind. */
  GymnasiumFamily(WorkerSettings settings) {
    python = () -> new Interpreter(settings.command().get(0), "", Map.of());
    pool = new WorkerPool(() -> settings);
  }

  static String withoutPrefix(String id) {
    return id.substring(PREFIX.length());
  }

  @Override
  public String name() {
    return "Gymnasium";
  }

  @Override
  public List<EnvironmentSpec> specs() {
    return List.of();
  }

  @Override
  public List<IdPattern> patterns() {
    return List.of(
        new IdPattern(
            PREFIX + "ID", "any environment of Python's Gymnasium, as gymnasium:LunarLander-v3"));
  }

  @Override
  public Optional<String> unavailable() {
    return Optional.of(python.get().complaint()).filter(complaint -> !complaint.isEmpty());
  }

  @Override
  public Map<String, String> versions() {
    return python.get().versions();
  }

  /**
   * Returns the environment with this id, which was built once to see that it can be.
   *
   * @throws IllegalArgumentException if it cannot be built; the message holds Python's
   */
  @Override
  public Optional<EnvironmentSpec> find(String id) {
    if (!id.startsWith(PREFIX)) {
      return Optional.empty();
    }
    return Optional.of(
        unavailable().isPresent()
            ? spec(id, OptionalDouble.empty())
            : known.computeIfAbsent(id, this::build));
  }

  private EnvironmentSpec build(String id) {
    try (Environment environment = pool.make(id, 1, 1).get(0)) {
      return spec(id, ((GymnasiumEnvironment) environment).rewardThreshold());
    } catch (WorkerException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private EnvironmentSpec spec(String id, OptionalDouble rewardThreshold) {
    return new EnvironmentSpec(
        id, OptionalInt.empty(), rewardThreshold, "an environment of Gymnasium", factory(id));
  }

  private EnvironmentFactory factory(String id) {
    return new EnvironmentFactory() {
      @Override
      public Environment get() {
        return copies(1, 1).get(0);
      }

      @Override
      public List<Environment> copies(int count, int parallel) {
        return pool.make(id, count, parallel);
      }
    };
  }
}
