package io.geodesic.reports.figure;

import io.geodesic.reports.run.CsvColumns;
import io.geodesic.reports.run.Run;
import io.geodesic.reports.run.RunGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The KL divergences of one group's updates, where both are positive; thinned evenly, since more
 * points than fit on paper only make the file large.
 */
final class KlPoints {

  private static final int MOST = 300;

  private final double[] predicted;
  private final double[] actual;

  private KlPoints(double[] predicted, double[] actual) {
    this.predicted = predicted;
    this.actual = actual;
  }

  /** Returns ½ xᵀFx of each step taken, in nats; not a copy. */
  double[] predicted() {
    return predicted;
  }

  /** Returns the mean KL(π_old‖π_new) of each step taken, in nats; not a copy. */
  double[] actual() {
    return actual;
  }

  static Map<String, KlPoints> of(List<RunGroup> groups) {
    Map<String, KlPoints> points = new LinkedHashMap<>();
    for (RunGroup group : groups) {
      List<double[]> pairs = new ArrayList<>();
      for (Run run : group.usable()) {
        collect(run.tables().progress(), pairs);
      }
      if (!pairs.isEmpty()) {
        points.put(group.label(), thinned(pairs));
      }
    }
    return points;
  }

  private static void collect(CsvColumns progress, List<double[]> pairs) {
    double[] predicted = progress.column("train/predicted_kl");
    double[] actual = progress.column("train/approx_kl");
    for (int i = 0; i < predicted.length; i++) {
      if (positive(predicted[i]) && positive(actual[i])) {
        pairs.add(new double[] {predicted[i], actual[i]});
      }
    }
  }

  private static boolean positive(double value) {
    return value > 0 && Double.isFinite(value);
  }

  private static KlPoints thinned(List<double[]> pairs) {
    int kept = Math.min(MOST, pairs.size());
    double[] predicted = new double[kept];
    double[] actual = new double[kept];
    for (int i = 0; i < kept; i++) {
      double[] pair = pairs.get((int) ((long) i * pairs.size() / kept));
      predicted[i] = pair[0];
      actual[i] = pair[1];
    }
    return new KlPoints(predicted, actual);
  }
}
