package io.geodesic.reports.figure;

import io.geodesic.reports.quality.QualityRecords;
import io.geodesic.reports.quality.QualityRow;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Shows how damping makes the natural step depend on the coordinates. */
public final class ReparameterizationErrors implements QualityFigure {

  private static final String CAPTION =
      "Distance, in the norm of F, between the damped natural step and the same step computed in coordinates whose axes are"
          + " stretched by exp(s·ε), ε standard normal, each scaled to the same KL divergence; at the last measured update."
          + " 0 is an invariant step. Dashed: the gradient step, the limit of heavy damping.";

  private static final double AIR = 1.15;

  private static final Color[] COLORS = {
    Palette.ofCurvature("block", 0), Palette.ofCurvature("cg", 0), Palette.INK
  };

  @Override
  public Optional<Figure> build(QualityRecords records) {
    LineChart chart =
        new LineChart(
            records.environment() + ": the step in other coordinates",
            "Damping λ",
            "Reparameterisation error");
    List<QualityRow> all = records.reparameterization();
    double[] spreads = all.stream().mapToDouble(row -> row.number("spread")).distinct().toArray();
    double[] ends = ends(all);
    for (int i = 0; i < spreads.length; i++) {
      Color color = COLORS[i % COLORS.length];
      String spread = "s = " + AxisNumber.format(spreads[i]);
      List<QualityRow> natural = of(all, spreads[i], "natural");
      chart.line(
          new GroupStyle(spread, color, 0),
          column(natural, "damping").toArray(),
          column(natural, "error").toArray(),
          true);
      for (QualityRow gradient : of(all, spreads[i], "gradient")) {
        double error = gradient.number("error");
        chart.line(
            new GroupStyle("Gradient, " + spread, color, 1),
            ends,
            new double[] {error, error},
            false);
      }
    }
    chart.styler().setYAxisMin(0.0);
    chart.styler().setYAxisMax(AIR * column(all, "error").max().orElse(1));
    Optional<Figure> figure = chart.figure(records.environment(), "reparameterization", CAPTION);
    figure.ifPresent(drawn -> chart.logarithmicX());
    return figure;
  }

  private static List<QualityRow> of(List<QualityRow> rows, double spread, String step) {
    return rows.stream()
        .filter(row -> row.number("spread") == spread && row.text("step").equals(step))
        .filter(row -> Double.isFinite(row.number("error")))
        .toList();
  }

  private static double[] ends(List<QualityRow> rows) {
    double low = column(rows, "damping").min().orElse(1);
    double high = column(rows, "damping").max().orElse(1);
    return new double[] {low, high};
  }

  private static DoubleStream column(List<QualityRow> rows, String name) {
    return rows.stream().mapToDouble(row -> row.number(name)).filter(Double::isFinite);
  }
}
