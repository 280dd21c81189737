package io.geodesic.reports.run;

import java.util.Comparator;

/**
 * What identifies a run within an experiment.
 *
 * @param environment environment id, such as {@code CartPole-v1}
 * @param label algorithm, with its curvature where that is not the algorithm's own: {@code trpo},
 *     {@code trpo+kfac}
 * @param seed seed of the run
 */
public record RunId(String environment, String label, long seed) implements Comparable<RunId> {

  private static final Comparator<RunId> ORDER =
      Comparator.comparing(RunId::environment)
          .thenComparing(RunId::label, LabelOrder.INSTANCE)
          .thenComparingLong(RunId::seed);

  @Override
  public int compareTo(RunId other) {
    return ORDER.compare(this, other);
  }

  /** Returns the id with another label. */
  RunId withLabel(String newLabel) {
    return new RunId(environment, newLabel, seed);
  }

  @Override
  public String toString() {
    return environment + "/" + label + "/seed-" + seed;
  }
}
