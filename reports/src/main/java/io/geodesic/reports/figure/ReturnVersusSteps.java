package io.geodesic.reports.figure;

import io.geodesic.reports.run.Run;
import io.geodesic.reports.run.RunGroup;
import java.util.List;
import java.util.Optional;

/**
 * Shows how much each algorithm has learned after as many environment steps: its sample efficiency.
 */
public final class ReturnVersusSteps implements FigureBuilder {

  @Override
  public Optional<Figure> build(String environment, List<RunGroup> groups) {
    String title = environment + ": return against environment steps";
    ReturnChart chart = new ReturnChart(title, "Environment steps", Run.STEPS, groups);
    return chart.figure(
        environment,
        "return-steps",
        "Sample efficiency: what each algorithm has learned after as many environment steps.");
  }
}
