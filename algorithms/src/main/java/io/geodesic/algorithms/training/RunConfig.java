package io.geodesic.algorithms.training;

import io.geodesic.algorithms.algorithm.Algorithm;
import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.algorithm.ConvolutionSettings;
import io.geodesic.algorithms.algorithm.CurvatureRecipe;
import io.geodesic.algorithms.algorithm.NetworkSettings;
import io.geodesic.algorithms.algorithm.PolicySettings;
import io.geodesic.algorithms.algorithm.WrapperSettings;
import io.geodesic.algorithms.settings.Configuration;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.wrapper.EnvironmentWrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Everything that the result of a run depends on.
 *
 * @param environment id of the environment
 * @param algorithm id of the algorithm
 * @param curvature id of the curvature
 * @param seed seed of all randomness
 * @param steps training budget in environment steps, at least 1
 * @param environments number of environments stepped together, at least 1
 * @param settings all settings
 */
public record RunConfig(
    String environment,
    String algorithm,
    String curvature,
    long seed,
    long steps,
    int environments,
    Configuration settings) {

  public RunConfig {
    if (steps < 1) {
      throw new IllegalArgumentException(
          "steps = " + steps + " is out of range; allowed: at least 1");
    }
    if (environments < 1) {
      throw new IllegalArgumentException(
          "environments = " + environments + " is out of range; allowed: at least 1");
    }
  }

  /**
   * The settings that an algorithm has with a curvature, with defaults and the presets of an
   * environment.
   *
   * @throws IllegalArgumentException if an id is unknown
   */
  public static Configuration defaults(
      Catalog catalog, String environment, AlgorithmChoice choice) {
    Algorithm algorithm = catalog.algorithms().get(choice.algorithm());
    CurvatureRecipe curvature = catalog.curvatures().get(choice.curvature(catalog));
    List<Record> records = new ArrayList<>(algorithm.settings());
    records.addAll(curvature.settings());
    records.add(NetworkSettings.defaults());
    records.add(PolicySettings.defaults());
    records.add(WrapperSettings.defaults());
    records.add(ConvolutionSettings.defaults());
    records.add(new EvaluationSettings(10_000, 10));
    Configuration configuration =
        Configuration.of(choice.label(catalog), records.toArray(new Record[0]));
    return configuration.with(
        Presets.standard().settings(environment, choice.label(catalog), configuration.keys()));
  }

  /**
   * Resolves a run with the environment's presets and the user's overrides.
   *
   * @param steps budget; null takes the preset
   * @param environments number of environments; null takes the preset
   * @param overrides settings by key
   * @throws IllegalArgumentException if an id or key is unknown, a value out of range, or a wrapper
   *     does not fit the environment
   */
  public static RunConfig resolve(
      Catalog catalog,
      String environment,
      AlgorithmChoice choice,
      long seed,
      Long steps,
      Integer environments,
      Map<String, String> overrides) {
    EnvironmentSpec spec = catalog.environments().spec(environment);
    Configuration settings = defaults(catalog, environment, choice).with(overrides);
    EnvironmentComposition.check(spec, settings);
    Presets presets = Presets.standard();
    return new RunConfig(
        environment,
        choice.algorithm(),
        choice.curvature(catalog),
        seed,
        steps != null ? steps : presets.steps(environment),
        environments != null
            ? environments
            : presets.environments(environment, choice.label(catalog)),
        settings);
  }

  /**
   * Returns the wrappers of the environment, from the innermost to the outermost, such as {@code
   * ClipAction, FrameStack(4), TimeLimit(200)}; builds one to find out.
   *
   * @throws IllegalArgumentException if one does not fit
   */
  public List<String> wrappers(Catalog catalog) {
    EnvironmentSpec bare = catalog.environments().spec(environment);
    try (Environment probe = EnvironmentComposition.of(bare, settings).make()) {
      return EnvironmentWrapper.describe(probe);
    }
  }
}
