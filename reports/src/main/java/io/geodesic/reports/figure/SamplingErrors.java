package io.geodesic.reports.figure;

import io.geodesic.reports.quality.QualityRecords;
import io.geodesic.reports.quality.QualityRow;
import java.util.List;
import java.util.Optional;

/** Shows what the Fisher information of fewer states would have given. */
public final class SamplingErrors implements QualityFigure {

  private static final String CAPTION =
      "Fisher information over n of the batch's states, at the last measured update: mean distance from that over all states,"
          + " ‖Fₙ − F‖/‖F‖ (Frobenius), and mean efficiency η of (Fₙ + λI)⁻¹g, λ = %s, over random subsets.";

  @Override
  public Optional<Figure> build(QualityRecords records) {
    LineChart chart =
        new LineChart(records.environment() + ": Fisher from fewer states", "States n", "");
    List<QualityRow> all = records.sampling();
    double[] sizes = all.stream().mapToDouble(row -> row.number("states")).distinct().toArray();
    chart.line(
        new GroupStyle("‖Fₙ − F‖ / ‖F‖", Palette.ofCurvature("kfac", 0), 0),
        sizes,
        means(all, sizes, "relative_error"),
        true);
    chart.line(
        new GroupStyle("η", Palette.ofCurvature("cg", 0), 1),
        sizes,
        means(all, sizes, "efficiency"),
        true);
    chart.styler().setYAxisMin(0.0);
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
