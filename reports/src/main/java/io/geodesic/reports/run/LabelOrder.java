package io.geodesic.reports.run;

import java.util.Comparator;
import java.util.List;

/**
 * The order in which labels are listed everywhere: from the plainest algorithm on, its curvatures
 * after it, others last.
 */
final class LabelOrder {

  private static final List<String> ALGORITHMS =
      List.of("vpg", "a2c", "npg", "trpo", "acktr", "ppo");

  static final Comparator<String> INSTANCE =
      Comparator.comparingInt(LabelOrder::rank).thenComparing(Comparator.naturalOrder());

  private LabelOrder() {}

  private static int rank(String label) {
    int rank = ALGORITHMS.indexOf(GroupName.algorithm(label));
    return rank < 0 ? ALGORITHMS.size() : rank;
  }
}
