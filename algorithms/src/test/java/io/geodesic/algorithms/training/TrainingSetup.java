package io.geodesic.algorithms.training;

import io.geodesic.algorithms.algorithm.Catalog;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Small runs of every algorithm on a discrete and a continuous task. */
final class TrainingSetup {

  static final Catalog CATALOG = Catalog.standard();

  private TrainingSetup() {}

  /** Every algorithm with its own curvature, and some combinations, × two tasks. */
  static Stream<Arguments> runs() {
    return Stream.concat(
            CATALOG.algorithms().ids().stream(),
            Stream.of("trpo+kfac", "ppo+diagonal", "acktr+exact", "npg+identity"))
        .flatMap(
            choice ->
                Stream.of("CartPole-v1", "Pendulum-v1").map(env -> Arguments.of(choice, env)));
  }

  /** 6 iterations of 4 × 32 steps with everything normalised and an evaluation in between. */
  static RunConfig config(String choice, String environment) {
    Map<String, Object> overrides = new LinkedHashMap<>();
    overrides.put("hidden", "8,8");
    overrides.put("horizon", 32);
    overrides.put("normalizeObservations", true);
    overrides.put("scaleRewards", true);
    overrides.put("evaluationInterval", 256);
    overrides.put("evaluationEpisodes", 2);
    AlgorithmChoice parsed = AlgorithmChoice.parse(choice);
    return new RunConfig(
        environment,
        parsed.algorithm(),
        parsed.curvature(CATALOG),
        3,
        6 * 128,
        4,
        RunConfig.defaults(CATALOG, environment, parsed).with(overrides));
  }

  static boolean sameParameters(Trainer one, Trainer other) {
    return Arrays.equals(one.agent().policy().parameters(), other.agent().policy().parameters())
        && Arrays.equals(one.agent().critic().parameters(), other.agent().critic().parameters());
  }
}
