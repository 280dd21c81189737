package io.geodesic.benchmarks.experiment;

import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.settings.Configuration;
import io.geodesic.algorithms.training.AlgorithmChoice;
import io.geodesic.algorithms.training.RunConfig;
import io.geodesic.benchmarks.run.RunSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Which runs are compared: every method on every environment, with the same seeds.
 *
 * @param environments ids of the environments
 * @param methods algorithms, each with its curvature
 * @param seeds number of seeds; they are 0, 1, …
 * @param budget what replaces the presets
 */
public record Comparison(
    List<String> environments, List<AlgorithmChoice> methods, int seeds, Budget budget) {

  /**
   * What the user asked for instead of the presets of environment and algorithm.
   *
   * @param steps environment steps of each run
   * @param environments environments stepped together
   * @param settings values by key
   */
  public record Budget(
      OptionalLong steps, OptionalInt environments, Map<String, String> settings) {}

  /**
   * Returns all runs, seed by seed, so that methods advance side by side.
   *
   * <p>A setting goes to those methods that have it.
   *
   * @throws IllegalArgumentException if an id is unknown, no method has one of the settings, or a
   *     value is not allowed
   */
  public List<RunSpec> runs(Catalog catalog) {
    List<RunSpec> runs = new ArrayList<>();
    for (String environment : environments) {
      catalog.environments().spec(environment);
      checkKeys(catalog, environment);
      for (int seed = 0; seed < seeds; seed++) {
        for (AlgorithmChoice method : methods) {
          runs.add(run(catalog, environment, method, seed));
        }
      }
    }
    return runs;
  }

  private RunSpec run(Catalog catalog, String environment, AlgorithmChoice method, long seed) {
    Configuration defaults = RunConfig.defaults(catalog, environment, method);
    Map<String, String> own = new LinkedHashMap<>(budget.settings());
    own.keySet().retainAll(defaults.keys());
    Long steps = budget.steps().isPresent() ? budget.steps().getAsLong() : null;
    Integer count = budget.environments().isPresent() ? budget.environments().getAsInt() : null;
    return RunSpec.of(
        catalog, RunConfig.resolve(catalog, environment, method, seed, steps, count, own));
  }

  private void checkKeys(Catalog catalog, String environment) {
    List<Configuration> defaults =
        methods.stream().map(method -> RunConfig.defaults(catalog, environment, method)).toList();
    budget
        .settings()
        .forEach(
            (key, value) -> {
              if (defaults.stream().noneMatch(settings -> settings.keys().contains(key))) {
                defaults.get(0).with(key, value); // unknown here as everywhere: says what is near
              }
            });
  }
}
