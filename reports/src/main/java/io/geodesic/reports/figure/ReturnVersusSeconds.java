package io.geodesic.reports.figure;

import io.geodesic.reports.run.Run;
import io.geodesic.reports.run.RunGroup;
import java.util.List;
import java.util.Optional;

/**
 * Shows how much each algorithm has learned after as many seconds: what its updates cost included.
 */
public final class ReturnVersusSeconds implements FigureBuilder {

  @Override
  public Optional<Figure> build(String environment, List<RunGroup> groups) {
    String title = environment + ": return against wall-clock time";
    ReturnChart chart = new ReturnChart(title, "Wall-clock time (s)", Run.SECONDS, groups);
    return chart.figure(
        environment,
        "return-seconds",
        "Learning speed: what each algorithm has learned after as many seconds, the cost of its updates included.");
  }
}
