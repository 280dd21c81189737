package io.geodesic.environments.solvable;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import io.geodesic.environments.registry.EnvironmentFamily;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.tabular.TabularMdp;
import io.geodesic.environments.tabular.TabularTask;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The family of small processes made to be solved exactly.
 *
 * <p>Besides those listed it finds every {@code Garnet-n-m-b-k} of n states, m actions, b
 * successors and seed k, and every {@code Chain-n}.
 */
public final class SolvableFamily implements EnvironmentFamily {

  /** The discount that the processes are given; the tasks themselves have none. */
  static final double DISCOUNT = 0.99;

  private static final int TIME_LIMIT = 100;
  private static final int BANDIT_COMPONENTS = 2;
  private static final Pattern GARNET =
      Pattern.compile("Garnet-(\\d{1,4})-(\\d{1,4})-(\\d{1,4})-(\\d{1,9})");
  private static final Pattern CHAIN = Pattern.compile("Chain-(\\d{1,4})");

  @Override
  public String name() {
    return "exactly solvable";
  }

  @Override
  public List<EnvironmentSpec> specs() {
    return List.of(
        garnet("Garnet-20-4-3-0", new Garnet(20, 4, 3), 0),
        chain("Chain-5", 5),
        tabular("TwoStates", "stay where it pays most", () -> TwoStates.of(DISCOUNT)),
        new EnvironmentSpec(
            "GaussianBandit",
            OptionalInt.empty(),
            OptionalDouble.empty(),
            "find the best continuous action in one step",
            () -> new GaussianBandit(BANDIT_COMPONENTS)));
  }

  @Override
  public Optional<EnvironmentSpec> find(String id) {
    Matcher garnet = GARNET.matcher(id);
    if (garnet.matches()) {
      Garnet sizes = new Garnet(number(garnet, 1), number(garnet, 2), number(garnet, 3));
      return Optional.of(garnet(id, sizes, number(garnet, 4)));
    }
    Matcher chain = CHAIN.matcher(id);
    return chain.matches()
        ? Optional.of(chain(id, number(chain, 1)))
        : EnvironmentFamily.super.find(id);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static EnvironmentSpec garnet(String id, Garnet sizes, long seed) {
    String description =
        "a random process of %d states, %d actions and %d successors of each"
            .formatted(sizes.states(), sizes.actions(), sizes.branching());
    return tabular(id, description, () -> sizes.draw(seed, DISCOUNT));
  }

  private static EnvironmentSpec chain(String id, int states) {
    String description = "pass by a near reward for a far one, %d states on".formatted(states);
    return tabular(id, description, () -> Chain.of(states, DISCOUNT));
  }

  /** Environments of one spec share one table. */
  private static EnvironmentSpec tabular(String id, String description, Supplier<TabularMdp> mdp) {
    Supplier<TabularMdp> shared = Suppliers.memoize(mdp);
    return new EnvironmentSpec(
        id,
        OptionalInt.of(TIME_LIMIT),
        OptionalDouble.empty(),
        description,
        () -> new TabularTask(shared.get()));
  }
}
