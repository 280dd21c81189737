package io.geodesic.benchmarks.cli;

import io.geodesic.algorithms.algorithm.Algorithm;
import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.algorithm.CurvatureRecipe;
import io.geodesic.algorithms.settings.SettingDescription;
import io.geodesic.algorithms.training.AlgorithmChoice;
import io.geodesic.algorithms.training.RunConfig;
import io.geodesic.environments.registry.EnvironmentFamily;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.registry.IdPattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The lists of {@code geodesic list}: rows of named cells, in order. */
final class Listings {

  /** Matches no environment, and so shows settings without the presets of one. */
  private static final String ANY_ENVIRONMENT = "*";

  /** The key of the reason why an environment cannot be used. */
  private static final String UNAVAILABLE = "unavailable";

  private final Catalog catalog;

  Listings(Catalog catalog) {
    this.catalog = catalog;
  }

  List<Map<String, Object>> environments() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (EnvironmentFamily family : catalog.environments().families()) {
      for (EnvironmentSpec spec : family.specs()) {
        OptionalInt limit = spec.timeLimit();
        OptionalDouble threshold = spec.rewardThreshold();
        Map<String, Object> row = environment(family, spec.id(), spec.description());
        row.put("timeLimit", limit.isPresent() ? limit.getAsInt() : null);
        row.put("rewardThreshold", threshold.isPresent() ? threshold.getAsDouble() : null);
        rows.add(row);
      }
      for (IdPattern pattern : family.patterns()) {
        rows.add(environment(family, pattern.form(), pattern.description()));
      }
    }
    return rows;
  }

  /** A row with everything in its place, and no limit and threshold yet. */
  private static Map<String, Object> environment(
      EnvironmentFamily family, String id, String description) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", id);
    row.put("family", family.name());
    row.put("timeLimit", null);
    row.put("rewardThreshold", null);
    row.put("description", description);
    row.put(UNAVAILABLE, family.unavailable().orElse(null));
    return row;
  }

  /** Returns the rows with a mark in place of a reason that is the same for a whole family. */
  static List<Map<String, Object>> withoutReasons(List<Map<String, Object>> rows) {
    List<Map<String, Object>> shortened = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      Map<String, Object> copy = new LinkedHashMap<>(row);
      copy.computeIfPresent(UNAVAILABLE, (key, reason) -> UNAVAILABLE);
      shortened.add(copy);
    }
    return shortened;
  }

  /** Returns a line for each family among the rows that is not available, saying why. */
  static List<String> reasons(List<Map<String, Object>> rows) {
    return rows.stream()
        .filter(row -> row.get(UNAVAILABLE) != null)
        .map(row -> row.get("family") + " is unavailable: " + row.get(UNAVAILABLE))
        .distinct()
        .toList();
  }

  List<Map<String, Object>> algorithms() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Algorithm algorithm : catalog.algorithms().entries()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("id", algorithm.id());
      row.put("curvature", algorithm.defaultCurvature());
      row.put("description", algorithm.description());
      rows.add(row);
    }
    return rows;
  }

  List<Map<String, Object>> curvatures() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (CurvatureRecipe curvature : catalog.curvatures().entries()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("id", curvature.id());
      row.put("description", curvature.description());
      rows.add(row);
    }
    return rows;
  }

  /**
   * Lists the settings of a method.
   *
   * @param method algorithm and perhaps curvature, or null if none was named
   * @param environment the environment whose presets apply, or null
   */
  List<Map<String, Object>> settings(String method, String environment) {
    if (method == null) {
      throw new IllegalArgumentException(
          "list settings needs an algorithm (allowed: %s)"
              .formatted(String.join(", ", catalog.algorithms().ids())));
    }
    if (environment != null) {
      catalog.environments().spec(environment);
    }
    String presets = environment == null ? ANY_ENVIRONMENT : environment;
    List<Map<String, Object>> rows = new ArrayList<>();
    for (SettingDescription setting :
        RunConfig.defaults(catalog, presets, AlgorithmChoice.parse(method)).describe()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("key", setting.key());
      row.put("value", setting.value());
      row.put("type", setting.type());
      row.put("allowed", setting.allowed());
      row.put("description", setting.doc());
      row.put("source", setting.source());
      rows.add(row);
    }
    return rows;
  }
}
