package io.geodesic.commons.statistics;

import java.util.Arrays;

/** Checks and shapes shared by the measures. */
final class Scores {

  private Scores() {}

  /** Refuses an empty array and names the first score that is NaN. */
  static void require(double[] scores) {
    if (scores.length == 0) {
      throw new IllegalArgumentException("there are no scores; need at least one");
    }
    for (int i = 0; i < scores.length; i++) {
      if (Double.isNaN(scores[i])) {
        throw new IllegalArgumentException("score " + i + " is NaN; scores must be numbers");
      }
    }
  }

  /** Refuses an empty set of tasks, or a task without scores or with NaN. */
  static void require(double[][] scores) {
    if (scores.length == 0) {
      throw new IllegalArgumentException("there are no tasks; need at least one");
    }
    for (double[] task : scores) {
      require(task);
    }
  }

  static double[] flatten(double[][] scores) {
    return Arrays.stream(scores).flatMapToDouble(Arrays::stream).toArray();
  }
}
