package io.geodesic.reports.figure;

import io.geodesic.reports.quality.QualityRecords;
import io.geodesic.reports.quality.QualityRow;
import java.awt.Color;
import java.util.List;
import java.util.Optional;

/** Shows the spectrum of the exact Fisher information at the measured updates. */
public final class FisherEigenvalues implements QualityFigure {

  private static final String CAPTION =
      "Nonzero eigenvalues of the exact Fisher information of a batch, largest first; darker lines are later updates.";

  private static final double PALEST = 0.75;

  @Override
  public Optional<Figure> build(QualityRecords records) {
    LineChart chart =
        new LineChart(records.environment() + ": Fisher spectrum", "Index", "Eigenvalue");
    List<QualityRow> all = records.spectrum();
    List<String> updates = all.stream().map(row -> row.text("update")).distinct().toList();
    for (int i = 0; i < updates.size(); i++) {
      String update = updates.get(i);
      List<QualityRow> rows =
          all.stream()
              .filter(row -> row.text("update").equals(update))
              .filter(row -> row.number("eigenvalue") > 0)
              .toList();
      double paleness = PALEST * (updates.size() - 1 - i) / Math.max(1, updates.size() - 1);
      chart.line(
          new GroupStyle("Update " + update, towardsPaper(paleness), 0),
          rows.stream().mapToDouble(row -> row.number("index")).toArray(),
          rows.stream().mapToDouble(row -> row.number("eigenvalue")).toArray(),
          false);
    }
    Optional<Figure> figure = chart.figure(records.environment(), "fisher-spectrum", CAPTION);
    figure.ifPresent(
        drawn -> {
          chart.logarithmicX();
          chart.logarithmicY();
        });
    return figure;
  }

  private static Color towardsPaper(double share) {
    Color dark = Palette.ofCurvature("cg", 0);
    return new Color(
        mixed(dark.getRed(), share), mixed(dark.getGreen(), share), mixed(dark.getBlue(), share));
  }

  private static int mixed(int component, double share) {
    return (int) Math.round(component + (255 - component) * share);
  }
}
