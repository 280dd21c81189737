package io.geodesic.reports.figure;

import io.geodesic.reports.quality.QualityRecords;
import io.geodesic.reports.quality.StrategySummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;

/** Shows what each curvature is worth against what it costs: one labelled point per strategy. */
public final class EfficiencyVersusCost implements QualityFigure {

  private static final int MARKER = 11;
  private static final String CAPTION =
      "Efficiency η against the %s: the share of the largest first-order gain per unit of √KL that the strategy's direction"
          + " attains, mean over the measured updates; time of one estimate and one solve on one thread. Up and left is better.";

  private final String kind;
  private final String against;
  private final ToDoubleFunction<StrategySummary> efficiency;

  private EfficiencyVersusCost(
      String kind, String against, ToDoubleFunction<StrategySummary> efficiency) {
    this.kind = kind;
    this.against = against;
    this.efficiency = efficiency;
  }

  /** Efficiency as it is defined: against the exact Fisher information without damping. */
  public static EfficiencyVersusCost undamped() {
    return new EfficiencyVersusCost(
        "efficiency-cost", "exact natural gradient", summary -> summary.undamped().efficiency());
  }

  /** Efficiency in the metric F + λI, which the damped strategies aim at. */
  public static EfficiencyVersusCost damped() {
    return new EfficiencyVersusCost(
        "efficiency-damped-cost",
        "damped natural gradient",
        summary -> summary.damped().efficiency());
  }

  @Override
  public Optional<Figure> build(QualityRecords records) {
    List<StrategySummary> shown =
        records.summaries().stream()
            .filter(s -> s.micros() > 0 && Double.isFinite(efficiency.applyAsDouble(s)))
            // From the top, so that of two points close together the upper one has its name above.
            .sorted(Comparator.comparingDouble(efficiency).reversed())
            .toList();
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    String title = records.environment() + ": efficiency against the " + against;
    XYChart chart =
        new XYChartBuilder()
            .width(Theme.WIDTH)
            .height(Theme.HEIGHT)
            .title(title)
            .xAxisTitle("Estimate + solve (µs)")
            .yAxisTitle("Efficiency η")
            .build();
    Theme.style(chart.getStyler(), title);
    LogRange range =
        LogRange.around(List.of(shown.stream().mapToDouble(StrategySummary::micros).toArray()))
            .wider();
    axes(chart.getStyler(), range);
    List<String> names = points(chart, range, shown, CurvatureStyle.of(records.strategies()));
    FigureText text = new FigureText(title, CAPTION.formatted(against), names);
    return Optional.of(
        new Figure(records.environment(), kind, text, new Drawing(chart, new Legend())));
  }

  private static void axes(XYStyler styler, LogRange range) {
    styler.setXAxisLogarithmic(true);
    styler.setXAxisLogarithmicDecadeOnly(true);
    styler.setXAxisMin(range.low());
    styler.setXAxisMax(range.high());
    styler.setYAxisMin(0.0);
    styler.setYAxisMax(PointLabels.TOP);
    styler.setMarkerSize(MARKER);
    styler.setAnnotationTextFont(PointLabels.FONT);
    styler.setAnnotationTextFontColor(Palette.INK);
  }

  private List<String> points(
      XYChart chart, LogRange range, List<StrategySummary> shown, Map<String, GroupStyle> styles) {
    PointLabels labels = new PointLabels(range);
    shown.forEach(s -> labels.point(s.micros(), efficiency.applyAsDouble(s)));
    List<String> names = new ArrayList<>();
    for (StrategySummary summary : shown) {
      GroupStyle style = styles.get(summary.strategy());
      double x = summary.micros();
      double y = efficiency.applyAsDouble(summary);
      XYSeries series = chart.addSeries(style.name(), new double[] {x}, new double[] {y});
      series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
      series.setMarker(style.marker());
      series.setMarkerColor(style.color());
      PointLabels.Place place = labels.place(style.name(), x, y);
      chart.addAnnotation(new AnnotationText(style.name(), place.x(), place.y(), false));
      names.add(style.name());
    }
    return names;
  }
}
