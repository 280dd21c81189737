package io.geodesic.reports.figure;

import io.geodesic.reports.quality.QualityRecords;
import io.geodesic.reports.quality.QualityRow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Shows what the Fisher information of fewer states would have given. */
public final class SamplingErrors implements QualityFigure {

  private static final String CAPTION =
      "Fisher information over n of the batch's states, at the last measured update: its Frobenius distance from that over all"
          + " states, and the efficiency η of the damped natural gradient that it gives, λ = %s; means over random subsets.";

  private static final double AIR = 1.05;

  @Override
  public Optional<Figure> build(QualityRecords records) {
    LineChart chart =
        new LineChart(
            records.environment() + ": Fisher from fewer states", "States n", "Error, efficiency");
    List<QualityRow> all = records.sampling();
    double[] sizes = all.stream().mapToDouble(row -> row.number("states")).distinct().toArray();
    chart.line(
        new GroupStyle("Relative error of F", Palette.ofCurvature("kfac", 0), 0),
        sizes,
        means(all, sizes, "relative_error"),
        true);
    chart.line(
        new GroupStyle("η (F + λI)", Palette.ofCurvature("cg", 0), 1),
        sizes,
        means(all, sizes, "efficiency_damped"),
        true);
    chart.line(
        new GroupStyle("η", Palette.ofCurvature("ekfac", 0), 2),
        sizes,
        means(all, sizes, "efficiency"),
        true);
    chart.styler().setYAxisMin(0.0);
    double[] errors = means(all, sizes, "relative_error");
    chart.styler().setYAxisMax(AIR * Math.max(1, Arrays.stream(errors).max().orElse(1)));
    String damping = all.isEmpty() ? "" : AxisNumber.format(all.get(0).number("damping"));
    Optional<Figure> figure =
        chart.figure(records.environment(), "fisher-sampling", CAPTION.formatted(damping));
    figure.ifPresent(drawn -> chart.logarithmicX());
    return figure;
  }

  private static double[] means(List<QualityRow> rows, double[] sizes, String column) {
    double[] means = new double[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      double size = sizes[i];
      means[i] =
          rows.stream()
              .filter(row -> row.number("states") == size)
              .mapToDouble(row -> row.number(column))
              .average()
              .orElse(Double.NaN);
    }
    return means;
  }
}
