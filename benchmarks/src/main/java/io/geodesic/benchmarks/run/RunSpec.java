package io.geodesic.benchmarks.run;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.settings.Configuration;
import io.geodesic.algorithms.training.AlgorithmChoice;
import io.geodesic.algorithms.training.RunConfig;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A run as it is named and recorded.
 *
 * @param config everything that its results depend on
 * @param label algorithm and curvature: {@code trpo+kfac}, or {@code trpo} with its own curvature
 * @param rewardThreshold the mean return at which the environment counts as solved, if it has one
 * @param environmentVersions the versions of what the environment runs on, by name: with others the
 *     same run has other results
 */
public record RunSpec(
    RunConfig config,
    String label,
    OptionalDouble rewardThreshold,
    Map<String, String> environmentVersions) {

  private static final TypeReference<Map<String, Object>> SETTINGS = new TypeReference<>() {};

  /** Names a run. */
  public static RunSpec of(Catalog catalog, RunConfig config) {
    return new RunSpec(
        config,
        new AlgorithmChoice(config.algorithm(), config.curvature()).label(catalog),
        catalog.environments().spec(config.environment()).rewardThreshold(),
        catalog.environments().versions(config.environment()));
  }

  /**
   * Reads what {@link #toMap} wrote.
   *
   * @throws IllegalArgumentException if an id is unknown or a value not allowed
   */
  public static RunSpec read(Catalog catalog, JsonNode json) {
    AlgorithmChoice choice =
        new AlgorithmChoice(json.path("algorithm").asText(), json.path("curvature").asText());
    String environment = json.path("env").asText();
    Map<String, Object> settings = JsonFile.MAPPER.convertValue(json.path("settings"), SETTINGS);
    Configuration configuration = RunConfig.defaults(catalog, environment, choice).with(settings);
    return of(
        catalog,
        new RunConfig(
            environment,
            choice.algorithm(),
            choice.curvature(catalog),
            json.path("seed").asLong(),
            json.path("steps").asLong(),
            json.path("environments").asInt(),
            configuration));
  }

  /**
   * Returns the run directory {@code <out>/<env>/<label>/seed-<n>}; a slash in the environment's id
   * becomes a hyphen.
   */
  public RunDirectory directory(Path out) {
    return new RunDirectory(
        out.resolve(config.environment().replace('/', '-'))
            .resolve(label)
            .resolve("seed-" + config.seed()));
  }

  /** Returns what config.json says of the run itself, as JSON values in order. */
  public Map<String, Object> toMap() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("env", config.environment());
    values.put("algorithm", config.algorithm());
    values.put("curvature", config.curvature());
    values.put("label", label);
    values.put("seed", config.seed());
    values.put("steps", config.steps());
    values.put("environments", config.environments());
    rewardThreshold.ifPresent(threshold -> values.put("rewardThreshold", threshold));
    values.put("settings", config.settings().toMap());
    return values;
  }

  /** Returns the run in a few words: environment, label and seed. */
  @Override
  public String toString() {
    return config.environment() + " " + label + " seed " + config.seed();
  }
}
