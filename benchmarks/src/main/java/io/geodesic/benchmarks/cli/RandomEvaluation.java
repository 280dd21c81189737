package io.geodesic.benchmarks.cli;

import io.geodesic.algorithms.training.PlayedEpisodes;
import io.geodesic.algorithms.training.RandomPolicy;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.commons.statistics.ConfidenceInterval;
import io.geodesic.commons.statistics.MeanInterval;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.rendering.Film;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the uniformly random policy reaches, as a table.
 *
 * @param episodes how many in each environment
 * @param seed of all that is random
 */
record RandomEvaluation(int episodes, long seed) {

  private static final double CONFIDENCE = 0.95;
  private static final MathContext TWO_DIGITS = new MathContext(2);
  private static final int MOST_DECIMALS = 6;

  /** Plays in each environment and prints a line for each. */
  void print(List<EnvironmentSpec> environments, PrintWriter out) {
    List<Map<String, Object>> rows = new ArrayList<>();
    rows.add(row("environment", "episodes", "mean return", "mean length"));
    try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
      for (EnvironmentSpec spec : environments) {
        PlayedEpisodes played = RandomPolicy.play(spec, episodes, streams(), workers);
        rows.add(row(spec.id(), played.count(), mean(played.returns()), mean(played.lengths())));
      }
    }
    Columns.align(rows).forEach(out::println);
  }

  /** Films the first of the episodes. */
  void film(EnvironmentSpec spec, Film film) {
    RandomPolicy.play(film.record(spec), 1, streams(), Workers.inline());
  }

  private RandomStreams streams() {
    return new RandomStreams(seed);
  }

  private static Map<String, Object> row(Object id, Object episodes, Object mean, Object length) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", id);
    row.put("episodes", episodes);
    row.put("return", mean);
    row.put("length", length);
    return row;
  }

  /** Returns mean ± half-width, with two digits of the latter; a single score stands alone. */
  private static String mean(double[] scores) {
    if (scores.length == 1) {
      return BigDecimal.valueOf(scores[0]).toPlainString();
    }
    ConfidenceInterval interval = MeanInterval.of(scores, CONFIDENCE);
    double halfWidth = (interval.upper() - interval.lower()) / 2;
    BigDecimal margin = BigDecimal.valueOf(halfWidth).round(TWO_DIGITS);
    int decimals = Math.max(0, Math.min(margin.scale(), MOST_DECIMALS));
    return rounded(BigDecimal.valueOf(interval.estimate()), decimals)
        + " ± "
        + rounded(margin, decimals);
  }

  private static String rounded(BigDecimal value, int decimals) {
    return value.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }
}
