package io.geodesic.benchmarks.jmh;

import com.google.common.base.Splitter;
import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.algorithm.Parts;
import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.settings.Configuration;
import io.geodesic.algorithms.training.AlgorithmChoice;
import io.geodesic.algorithms.training.RunConfig;
import io.geodesic.algorithms.updater.Updater;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.commons.text.NearestMatch;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Settings that replace the defaults of whatever algorithm or curvature has them; the environments'
 * presets play no part.
 *
 * @param values by key
 */
record TaskSettings(Map<String, String> values) {

  /** Matches no environment's presets. */
  private static final String NO_ENVIRONMENT = "*";

  /** Any algorithm will do where only a curvature is asked for. */
  private static final String SOME_ALGORITHM = "npg";

  private static final Catalog CATALOG = Catalog.standard();

  /**
   * Reads {@code key=value;key=value}.
   *
   * @throws IllegalArgumentException if an assignment is malformed, or no algorithm and no
   *     curvature has such a setting
   */
  static TaskSettings parse(String text) {
    List<String> parts = Splitter.on(';').trimResults().omitEmptyStrings().splitToList(text);
    Map<String, String> values = Configuration.assignments(parts);
    Set<String> known = new LinkedHashSet<>();
    for (String algorithm : CATALOG.algorithms().ids()) {
      for (String curvature : CATALOG.curvatures().ids()) {
        known.addAll(defaults(new AlgorithmChoice(algorithm, curvature)).keys());
      }
    }
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        throw new IllegalArgumentException(NearestMatch.message("setting", key, known));
      }
    }
    return new TaskSettings(values);
  }

  private static Configuration defaults(AlgorithmChoice choice) {
    return RunConfig.defaults(CATALOG, NO_ENVIRONMENT, choice);
  }

  /**
   * Returns all settings of an algorithm.
   *
   * @throws IllegalArgumentException if an id is unknown or a value not allowed
   */
  Configuration of(AlgorithmChoice choice) {
    Configuration defaults = defaults(choice);
    Map<String, String> own = new LinkedHashMap<>(values);
    own.keySet().retainAll(defaults.keys());
    return defaults.with(own);
  }

  /** Composes an algorithm's updater for a task. */
  Updater updater(ControlTask task, AlgorithmChoice choice) {
    Parts parts = parts(task, choice);
    CurvatureStrategy curvature = CATALOG.curvatures().get(choice.curvature(CATALOG)).create(parts);
    return CATALOG.algorithms().get(choice.algorithm()).create(parts, curvature);
  }

  /** Makes a curvature for a task. */
  CurvatureStrategy curvature(ControlTask task, String id) {
    AlgorithmChoice choice = new AlgorithmChoice(SOME_ALGORITHM, id);
    return CATALOG.curvatures().get(id).create(parts(task, choice));
  }

  private Parts parts(ControlTask task, AlgorithmChoice choice) {
    return new Parts(
        task.policy(), task.critic(), of(choice), new RandomStreams(1), task.workers());
  }
}
