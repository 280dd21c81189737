package io.geodesic.reports.figure;

import io.geodesic.reports.run.RunGroup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Shows whether the curvature's quadratic model foresees the KL divergence of the step it proposes:
 * points on the diagonal.
 */
public final class PredictedKl implements FigureBuilder {

  private static final String CAPTION =
      "One point per update: the KL divergence that the quadratic model predicted and the one the step had. On the dashed line"
          + " the model is exact; above it, steps go further than foreseen.";
  private static final String DIAGONAL = "predicted = actual";
  private static final double OPACITY = 0.4;
  private static final int MARKER = 6;

  @Override
  public Optional<Figure> build(String environment, List<RunGroup> groups) {
    Map<String, KlPoints> points = KlPoints.of(groups);
    if (points.isEmpty()) {
      return Optional.empty();
    }
    Map<String, GroupStyle> styles = GroupStyle.of(groups);
    String title = environment + ": predicted against actual KL";
    XYChart chart =
        new XYChartBuilder()
            .width(Theme.WIDTH)
            .height(Theme.HEIGHT)
            .title(title)
            .xAxisTitle("Predicted KL (nats)")
            .yAxisTitle("Actual KL (nats)")
            .build();
    Theme.style(chart.getStyler(), title);
    LogRange range =
        LogRange.around(
            points.values().stream()
                .flatMap(cloud -> Stream.of(cloud.predicted(), cloud.actual()))
                .toList());
    logarithmic(chart.getStyler(), range);
    Legend legend = new Legend();
    points.forEach((label, cloud) -> cloud(chart, legend, cloud, styles.get(label)));
    diagonal(chart, legend, range);
    FigureText text = new FigureText(title, CAPTION, legend.names());
    return Optional.of(new Figure(environment, "predicted-kl", text, new Drawing(chart, legend)));
  }

  private static void logarithmic(XYStyler styler, LogRange range) {
    styler.setXAxisLogarithmic(true);
    styler.setYAxisLogarithmic(true);
    styler.setXAxisLogarithmicDecadeOnly(true);
    styler.setYAxisLogarithmicDecadeOnly(true);
    styler.setXAxisMin(range.low());
    styler.setXAxisMax(range.high());
    styler.setYAxisMin(range.low());
    styler.setYAxisMax(range.high());
    styler.setMarkerSize(MARKER);
  }

  private static void cloud(XYChart chart, Legend legend, KlPoints points, GroupStyle style) {
    XYSeries series = chart.addSeries(style.name(), points.predicted(), points.actual());
    series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    series.setMarker(style.marker());
    series.setMarkerColor(Palette.translucent(style.color(), OPACITY));
    legend.add(style.name(), LegendKey.marker(style.color(), style.marker(), MARKER + 2));
  }

  private static void diagonal(XYChart chart, Legend legend, LogRange range) {
    double[] ends = {range.low(), range.high()};
    XYSeries line = chart.addSeries(DIAGONAL, ends, ends);
    line.setLineColor(Palette.SOFT_INK);
    line.setLineStyle(Theme.REFERENCE);
    line.setMarker(SeriesMarkers.NONE);
    legend.add(DIAGONAL, LegendKey.line(Palette.SOFT_INK, Theme.REFERENCE));
  }
}
