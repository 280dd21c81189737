package io.geodesic.benchmarks.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.environments.registry.EnvironmentFamily;
import io.geodesic.environments.registry.EnvironmentSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ListingsTest {

  /** Two environments that need what is not there. */
  private static final class Missing implements EnvironmentFamily {
    @Override
    public String name() {
      return "missing";
    }

    @Override
    public List<EnvironmentSpec> specs() {
      return List.of(spec("missing:a"), spec("missing:b"));
    }

    private static EnvironmentSpec spec(String id) {
      return new EnvironmentSpec(
          id,
          OptionalInt.empty(),
          OptionalDouble.empty(),
          "never built",
          () -> {
            throw new AssertionError();
          });
    }

    @Override
    public Optional<String> unavailable() {
      return Optional.of("there is no engine");
    }
  }

  @Test
  void reasonOfAFamilyIsInEveryRowAndOnceInTheText() {
    Catalog catalog = Catalog.standard();
    catalog.environments().register(new Missing());
    List<Map<String, Object>> all = new Listings(catalog).environments();
    List<Map<String, Object>> rows = all.subList(all.size() - 2, all.size());
    assertEquals(List.of("there is no engine", "there is no engine"), column(rows));
    assertEquals(List.of("missing is unavailable: there is no engine"), Listings.reasons(rows));
    assertEquals(List.of("unavailable", "unavailable"), column(Listings.withoutReasons(rows)));
  }

  @Test
  void formsOfIdsAreListed() {
    assertTrue(
        new Listings(Catalog.standard())
            .environments().stream().anyMatch(row -> row.get("id").equals("gymnasium:ID")));
  }

  private static List<Object> column(List<Map<String, Object>> rows) {
    return rows.stream().map(row -> row.get("unavailable")).toList();
  }
}
