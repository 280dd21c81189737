package io.geodesic.reports.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Named lines over one x axis, each axis linear or logarithmic. */
final class LineChart {

  private static final int MARKER = 7;

  private static final double MOST_GRID = 1e6;

  private final XYChart chart;
  private final Legend legend = new Legend();
  private final List<double[]> xs = new ArrayList<>();
  private final List<double[]> ys = new ArrayList<>();

  LineChart(String title, String xTitle, String yTitle) {
    chart =
        new XYChartBuilder()
            .width(Theme.WIDTH)
            .height(Theme.HEIGHT)
            .title(title)
            .xAxisTitle(xTitle)
            .yAxisTitle(yTitle)
            .build();
    Theme.style(chart.getStyler(), title);
    chart.getStyler().setMarkerSize(MARKER);
  }

  XYStyler styler() {
    return chart.getStyler();
  }

  /** Adds a line through the points; one without points is left out. */
  void line(GroupStyle style, double[] x, double[] y, boolean marked) {
    if (x.length == 0) {
      return;
    }
    XYSeries series = path(style, x, y);
    // A path keeps its dashes through dense points; between marked ones it would invent curves.
    series.setSmooth(style.dashed() && !marked);
    series.setMarker(marked || x.length == 1 ? style.marker() : SeriesMarkers.NONE);
    series.setMarkerColor(style.color());
  }

  private XYSeries path(GroupStyle style, double[] x, double[] y) {
    XYSeries series = chart.addSeries(style.name(), x, y);
    series.setLineColor(style.color());
    series.setLineStyle(style.stroke());
    legend.add(style.name(), LegendKey.line(style.color(), style.stroke()));
    xs.add(x);
    ys.add(y);
    return series;
  }

  /**
   * Adds a line through the points, filled markers where {@code filled} says so, open ones
   * elsewhere.
   */
  void line(GroupStyle style, double[] x, double[] y, IntPredicate filled) {
    path(style, x, y).setMarker(SeriesMarkers.NONE);
    markers(style.name() + ", fitted", style, style.marker(), points(x, y, filled));
    markers(style.name() + ", other", style, style.hollowMarker(), points(x, y, filled.negate()));
  }

  private static double[][] points(double[] x, double[] y, IntPredicate which) {
    int[] chosen = IntStream.range(0, x.length).filter(which).toArray();
    return new double[][] {
      Arrays.stream(chosen).mapToDouble(i -> x[i]).toArray(),
      Arrays.stream(chosen).mapToDouble(i -> y[i]).toArray()
    };
  }

  private void markers(String name, GroupStyle style, Marker marker, double[][] points) {
    if (points[0].length > 0) {
      XYSeries series = chart.addSeries(name, points[0], points[1]);
      series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
      series.setMarker(marker);
      series.setMarkerColor(style.color());
    }
  }

  /** Makes the x axis logarithmic; all x must be positive. */
  void logarithmicX() {
    LogRange range = LogRange.around(xs);
    styler().setXAxisLogarithmic(true);
    styler().setXAxisLogarithmicDecadeOnly(true);
    styler().setXAxisMin(range.low());
    styler().setXAxisMax(range.high());
  }

  /** Makes the y axis logarithmic; all y must be positive. */
  void logarithmicY() {
    LogRange range = LogRange.around(ys);
    styler().setYAxisLogarithmic(true);
    styler().setYAxisLogarithmicDecadeOnly(true);
    styler().setYAxisMin(range.low());
    styler().setYAxisMax(range.high());
    // The lines between many decades would merge into bands.
    styler().setPlotGridHorizontalLinesVisible(range.high() / range.low() < MOST_GRID);
  }

  /** Returns the figure, or empty when there is no line. */
  Optional<Figure> figure(String environment, String kind, String caption) {
    if (xs.isEmpty()) {
      return Optional.empty();
    }
    FigureText text = new FigureText(chart.getTitle(), caption, legend.names());
    return Optional.of(new Figure(environment, kind, text, new Drawing(chart, legend)));
  }
}
