package io.geodesic.reports.figure;

import io.geodesic.reports.benchmark.Measurement;
import io.geodesic.reports.benchmark.ParameterLabels;
import io.geodesic.reports.benchmark.TimeText;
import io.geodesic.reports.growth.CostAxis;
import io.geodesic.reports.growth.CostCurve;
import io.geodesic.reports.growth.CostFit;
import io.geodesic.reports.growth.CostGrowth;
import io.geodesic.reports.growth.CostPhase;
import io.geodesic.reports.growth.CostPoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Shows how the cost of each curvature grows with parameters and with the batch, on logarithmic
 * axes, where a power law is a line.
 */
public final class GrowthCurves implements BenchmarkFigure {

  private static final String CAPTION =
      "Time of %s, %s. Behind each name: the power law fitted by least squares to the logarithms of"
          + " the larger sizes (filled markers), and in brackets the highest power in the method's"
          + " cost. Exact and block Fisher have one of each on both sides of the size at which"
          + " they change between sample space and parameter space.";

  @Override
  public List<Figure> build(Measurement measurement) {
    List<Figure> figures = new ArrayList<>();
    Set<String> kinds = new HashSet<>();
    for (CostGrowth growth : CostGrowth.of(measurement)) {
      String kind = "growth-" + growth.axis().id() + "-" + phase(growth);
      int same = 1;
      while (!kinds.add(same == 1 ? kind : kind + "-" + same)) {
        same++;
      }
      figures.add(figure(measurement.name(), same == 1 ? kind : kind + "-" + same, growth));
    }
    return figures;
  }

  private static String phase(CostGrowth growth) {
    return growth.phase().name().toLowerCase(Locale.ROOT);
  }

  private static Figure figure(String name, String kind, CostGrowth growth) {
    boolean overBatch = growth.axis() == CostAxis.BATCH;
    String title =
        (growth.phase() == CostPhase.BOTH ? "Estimate + solve" : capital(growth.phase().title()))
            + (overBatch ? " over the batch: " : " over parameters: ")
            + ParameterLabels.all(growth.fixed());
    LineChart chart = new LineChart(title, overBatch ? "States N" : "Parameters P", "Time");
    Map<String, GroupStyle> styles =
        CurvatureStyle.of(growth.curves().stream().map(CostCurve::curvature).toList());
    for (CostCurve curve : growth.curves()) {
      GroupStyle style = styles.get(curve.curvature());
      List<CostPoint> points = curve.points();
      Set<CostPoint> fitted = new HashSet<>();
      curve.fits().forEach(fit -> fitted.addAll(fit.points()));
      chart.line(
          new GroupStyle(legend(style.name(), curve), style.color(), style.variant()),
          curve.sizes(),
          points.stream().mapToDouble(CostPoint::seconds).toArray(),
          i -> fitted.contains(points.get(i)));
    }
    chart.logarithmicX();
    chart.logarithmicY();
    chart.styler().setYAxisTickLabelsFormattingFunction(TimeText::tick);
    String caption =
        CAPTION.formatted(
            growth.phase() == CostPhase.BOTH
                ? "one estimate and one solve"
                : "one " + growth.phase().title(),
            ParameterLabels.all(growth.fixed()));
    return chart.figure(name, kind, caption).orElseThrow();
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** The name with the fitted laws, and the textbook's in brackets. */
  private static String legend(String name, CostCurve curve) {
    List<String> laws = new ArrayList<>();
    for (CostFit fit : curve.fits()) {
      String symbol = curve.axis().symbol();
      String measured = String.format(Locale.ROOT, "%.2f", fit.time().exponent().estimate());
      String textbook = fit.textbook().map(book -> power(symbol, book.exponent())).orElse("");
      laws.add(
          symbol
              + "^"
              + measured.replace('-', '−')
              + (textbook.isEmpty() ? "" : " (" + textbook + ")"));
    }
    return laws.isEmpty() ? name : name + "  " + String.join(", then ", laws);
  }

  private static String power(String symbol, double exponent) {
    if (exponent == 0) {
      return "1";
    }
    return exponent == 1 ? symbol : symbol + "^" + AxisNumber.format(exponent);
  }
}
