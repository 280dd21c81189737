package io.geodesic.reports.curve;

import io.geodesic.reports.run.Run;
import java.util.Arrays;

/**
 * The return of one seed over its training: a polyline through its updates, with strictly
 * increasing x.
 */
final class SeedCurve {

  private final double[] x;
  private final double[] y;

  private SeedCurve(double[] x, double[] y) {
    this.x = x;
    this.y = y;
  }

  static SeedCurve of(Run run, String xColumn) {
    double[] x = run.tables().progress().column(xColumn);
    double[] y = run.tables().progress().column(Run.RETURN);
    int kept = 0;
    for (int i = 0; i < x.length; i++) {
      boolean finite = Double.isFinite(x[i]) && Double.isFinite(y[i]);
      if (finite && (kept == 0 || x[i] > x[kept - 1])) {
        x[kept] = x[i];
        y[kept++] = y[i];
      }
    }
    return new SeedCurve(Arrays.copyOf(x, kept), Arrays.copyOf(y, kept));
  }

  int length() {
    return x.length;
  }

  double first() {
    return x[0];
  }

  double last() {
    return x[x.length - 1];
  }

  /** Returns the return at {@code at}, which must lie within {@code [first, last]}. */
  double at(double at) {
    int found = Arrays.binarySearch(x, at);
    if (found >= 0) {
      return y[found];
    }
    int right = -found - 1;
    double share = (at - x[right - 1]) / (x[right] - x[right - 1]);
    return y[right - 1] + share * (y[right] - y[right - 1]);
  }
}
