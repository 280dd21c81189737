package io.geodesic.reports.figure;

import io.geodesic.reports.curve.LearningCurve;
import io.geodesic.reports.run.RunGroup;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Learning curves with their bands; the two return figures differ only in what runs along the x
 * axis.
 */
final class ReturnChart {

  private static final double BAND_OPACITY = 0.16;

  /** Curves from which on bands become fainter, so that what lies below them stays readable. */
  private static final double CROWD = 5;

  private static final double AIR = 0.05;
  private static final String BANDS =
      " Lines: interquartile mean over seeds; bands: 95 % bootstrap intervals.";

  private final XYChart chart;
  private final Map<String, LearningCurve> curves = new LinkedHashMap<>();
  private final Map<String, GroupStyle> styles;
  private final Legend legend = new Legend();
  private final OptionalDouble threshold;

  ReturnChart(String title, String xTitle, String xColumn, List<RunGroup> groups) {
    styles = GroupStyle.of(groups);
    chart =
        new XYChartBuilder()
            .width(Theme.WIDTH)
            .height(Theme.HEIGHT)
            .title(title)
            .xAxisTitle(xTitle)
            .yAxisTitle("Return (mean of last 100 episodes)")
            .build();
    Theme.style(chart.getStyler(), title);
    for (RunGroup group : groups) {
      LearningCurve.of(group.usable(), xColumn)
          .ifPresent(curve -> curves.put(group.label(), curve));
    }
    threshold =
        groups.stream()
            .map(RunGroup::rewardThreshold)
            .flatMapToDouble(OptionalDouble::stream)
            .findFirst();
  }

  /** Returns the figure, or empty when no group has a curve. */
  Optional<Figure> figure(String environment, String kind, String caption) {
    if (curves.isEmpty()) {
      return Optional.empty();
    }
    draw();
    FigureText text = new FigureText(chart.getTitle(), caption + BANDS, legend.names());
    return Optional.of(new Figure(environment, kind, text, new Drawing(chart, legend)));
  }

  /** Draws bands first and lines last, so that no band hides a line. */
  private void draw() {
    double right = curves.values().stream().mapToDouble(LearningCurve::end).max().orElse(1);
    chart.getStyler().setXAxisMin(0.0);
    chart.getStyler().setXAxisMax(right);
    rangeOfReturns();
    curves.forEach(this::band);
    curves.forEach(this::line);
    threshold.ifPresent(value -> threshold(value, right));
  }

  private void rangeOfReturns() {
    double low = threshold.orElse(Double.POSITIVE_INFINITY);
    double high = threshold.orElse(Double.NEGATIVE_INFINITY);
    for (LearningCurve curve : curves.values()) {
      low = Math.min(low, Arrays.stream(curve.lower()).min().orElse(low));
      high = Math.max(high, Arrays.stream(curve.upper()).max().orElse(high));
    }
    double air = AIR * (high > low ? high - low : Math.max(1, Math.abs(high)));
    boolean startsAtZero = low >= 0 && low - 4 * air < 0;
    chart.getStyler().setYAxisMin(startsAtZero ? 0 : low - air);
    chart.getStyler().setYAxisMax(high + air);
  }

  private void band(String label, LearningCurve curve) {
    if (!curve.hasBand()) {
      return;
    }
    double[] x = curve.x();
    double[] lower = curve.lower();
    double[] upper = curve.upper();
    int n = x.length;
    double[] aroundX = new double[2 * n];
    double[] aroundY = new double[2 * n];
    for (int i = 0; i < n; i++) {
      aroundX[i] = x[i];
      aroundY[i] = upper[i];
      aroundX[2 * n - 1 - i] = x[i];
      aroundY[2 * n - 1 - i] = lower[i];
    }
    XYSeries band = chart.addSeries("band of " + label, aroundX, aroundY);
    band.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
    double opacity = BAND_OPACITY * Math.min(1, CROWD / curves.size());
    band.setFillColor(Palette.translucent(styles.get(label).color(), opacity));
    band.setLineStyle(SeriesLines.NONE);
    band.setMarker(SeriesMarkers.NONE);
    band.setShowInLegend(false);
  }

  private void line(String label, LearningCurve curve) {
    GroupStyle style = styles.get(label);
    XYSeries line = chart.addSeries(label, curve.x(), curve.centre());
    line.setLineColor(style.color());
    line.setLineStyle(style.stroke());
    // XChart draws a smooth series as one path: only then do dashes run on from segment to segment.
    line.setSmooth(style.dashed());
    line.setMarker(SeriesMarkers.NONE);
    legend.add(style.name(), LegendKey.line(style.color(), style.stroke()));
  }

  private void threshold(double value, double right) {
    String name = "Threshold " + AxisNumber.format(value);
    XYSeries line = chart.addSeries(name, new double[] {0, right}, new double[] {value, value});
    line.setLineColor(Palette.SOFT_INK);
    line.setLineStyle(Theme.REFERENCE);
    line.setMarker(SeriesMarkers.NONE);
    legend.add(name, LegendKey.line(Palette.SOFT_INK, Theme.REFERENCE));
  }
}
