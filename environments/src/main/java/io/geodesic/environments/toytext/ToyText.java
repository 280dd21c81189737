package io.geodesic.environments.toytext;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import io.geodesic.environments.registry.EnvironmentFamily;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.tabular.TabularMdp;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The family of toy text tasks, with Gymnasium's ids, time limits and reward thresholds, and {@code
 * NotSlippery} variants of the lakes under ids of their own.
 *
 * <p>Each is a {@link io.geodesic.environments.tabular.TabularTask}, whose process can be solved
 * exactly.
 */
public final class ToyText implements EnvironmentFamily {

  /** The discount that the processes are given; the tasks themselves have none. */
  static final double DISCOUNT = 0.99;

  @Override
  public String name() {
    return "toy text";
  }

  @Override
  public List<EnvironmentSpec> specs() {
    OptionalDouble small = OptionalDouble.of(0.7);
    OptionalDouble large = OptionalDouble.of(0.85);
    return List.of(
        lake("FrozenLake-v1", 100, small, () -> FrozenLake.small(Slip.THIRDS)),
        lake("FrozenLakeNotSlippery-v1", 100, small, () -> FrozenLake.small(Slip.NONE)),
        lake("FrozenLake8x8-v1", 200, large, () -> FrozenLake.large(Slip.THIRDS)),
        lake("FrozenLake8x8NotSlippery-v1", 200, large, () -> FrozenLake.large(Slip.NONE)),
        cliff("CliffWalking-v1", "walk along a cliff", Slip.NONE),
        cliff("CliffWalkingSlippery-v1", "the same, on ice", Slip.THIRDS),
        spec(
            "Taxi-v4",
            OptionalInt.of(200),
            OptionalDouble.of(8),
            "take a passenger to their destination",
            Taxi::new));
  }

  private static EnvironmentSpec lake(
      String id, int limit, OptionalDouble threshold, Supplier<GridWorld> lake) {
    String description = "cross a frozen lake with holes";
    return spec(id, OptionalInt.of(limit), threshold, description, lake);
  }

  private static EnvironmentSpec cliff(String id, String description, Slip slip) {
    return spec(
        id, OptionalInt.empty(), OptionalDouble.empty(), description, () -> new CliffWalking(slip));
  }

  /** Environments of one spec share one table. */
  private static EnvironmentSpec spec(
      String id,
      OptionalInt limit,
      OptionalDouble threshold,
      String description,
      Supplier<GridWorld> world) {
    Supplier<TabularMdp> mdp = Suppliers.memoize(() -> world.get().mdp());
    return new EnvironmentSpec(
        id, limit, threshold, description, () -> new GridTask(mdp.get(), world.get()));
  }
}
