package io.geodesic.reports.figure;

import io.geodesic.reports.quality.QualityRecords;
import io.geodesic.reports.quality.QualityRow;
import java.util.List;
import java.util.Optional;

/** Shows how the efficiency of each curvature changes as the policy learns. */
public final class EfficiencyOverTraining implements QualityFigure {

  private static final String CAPTION =
      "Efficiency η: the share of the largest first-order gain per unit of √KL that the strategy's direction attains, on the"
          + " training batch before the update. 1 is the exact, undamped natural gradient.";

  @Override
  public Optional<Figure> build(QualityRecords records) {
    LineChart chart =
        new LineChart(
            records.environment() + ": efficiency over training", "Update", "Efficiency η");
    CurvatureStyle.of(records.strategies())
        .forEach(
            (id, style) -> {
              List<QualityRow> rows =
                  records.of(id).stream()
                      .filter(row -> Double.isFinite(row.number("efficiency")))
                      .toList();
              chart.line(style, column(rows, "update"), column(rows, "efficiency"), true);
            });
    chart.styler().setYAxisMin(0.0);
    chart.styler().setYAxisMax(1.0);
    Optional<Figure> figure = chart.figure(records.environment(), "efficiency-updates", CAPTION);
    figure.ifPresent(drawn -> chart.logarithmicX());
    return figure;
  }

  private static double[] column(List<QualityRow> rows, String name) {
    return rows.stream().mapToDouble(row -> row.number(name)).toArray();
  }
}
