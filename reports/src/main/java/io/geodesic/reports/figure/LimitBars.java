package io.geodesic.reports.figure;

import io.geodesic.reports.benchmark.BenchmarkResult;
import io.geodesic.reports.benchmark.BenchmarkTitle;
import io.geodesic.reports.benchmark.Measurement;
import io.geodesic.reports.benchmark.ParameterLabels;
import io.geodesic.reports.benchmark.PeakText;
import io.geodesic.reports.benchmark.Portions;
import io.geodesic.reports.benchmark.TimeText;
import io.geodesic.reports.font.FigureFont;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.style.HorizontalBarStyler;

/**
 * Shows how close each benchmark comes to what the machine can do: one bar for each choice of
 * parameters, 100 % being the limit.
 */
public final class LimitBars implements BenchmarkFigure {

  private static final String CAPTION =
      "Share of the physical limit: useful floating-point operations ÷ the machine's peak rate of"
          + " fused multiply-adds%s, over the mean measured time, which stands beside each"
          + " name.%s%s";

  /** More bars would not fit a page. */
  private static final int MOST = 24;

  private static final int ROW = 24;
  private static final int FRAME = 128;
  private static final double FULL = 100;
  private static final double AIR = 1.095;

  @Override
  public List<Figure> build(Measurement measurement) {
    List<Figure> figures = new ArrayList<>();
    for (String benchmark : measurement.benchmarks()) {
      for (List<BenchmarkResult> part :
          Portions.of(measurement.of(benchmark), BenchmarkResult::params, MOST)) {
        if (part.stream().anyMatch(result -> Double.isFinite(result.share()))) {
          figures.add(figure(measurement, measurement.of(benchmark), part));
        }
      }
    }
    return figures;
  }

  private static ParameterLabels labels(List<BenchmarkResult> results) {
    return new ParameterLabels(results.stream().map(BenchmarkResult::params).toList());
  }

  private static Figure figure(
      Measurement measurement, List<BenchmarkResult> all, List<BenchmarkResult> part) {
    String benchmark = part.get(0).benchmark();
    String value =
        part.size() == all.size()
            ? ""
            : labels(all).shared(part.stream().map(BenchmarkResult::params).toList());
    String title = BenchmarkTitle.of(benchmark) + (value.isEmpty() ? "" : ": " + value);
    ParameterLabels labels = labels(part);
    List<String> names = part.stream().map(result -> name(labels, result)).toList();
    HorizontalBarChart chart =
        new HorizontalBarChartBuilder()
            .width(Theme.WIDTH)
            .height(FRAME + ROW * part.size())
            .title(title)
            .xAxisTitle("Share of the FLOP limit")
            .build();
    style(chart.getStyler(), title);
    List<Double> shares = part.stream().map(LimitBars::percent).toList();
    chart.getStyler().setXAxisMax(AIR * Math.max(FULL, Collections.max(shares)));
    chart.addSeries("share", shares, names).setFillColor(Palette.of("trpo", 0));
    chart.addAnnotation(new AnnotationLine(FULL, true, false));
    String kind = "limit-" + BenchmarkTitle.fileName(benchmark);
    return new Figure(
        measurement.name(),
        value.isEmpty() ? kind : kind + "-" + value.replaceAll("[^A-Za-z0-9]+", "-"),
        new FigureText(title, caption(measurement, all), names),
        new Drawing(chart, new Legend()));
  }

  private static String name(ParameterLabels labels, BenchmarkResult result) {
    String params = labels.varying(result.params());
    String time = TimeText.of(result.time().seconds());
    return params.isEmpty() ? time : params + "   " + time;
  }

  /** A bar of no length where there is no limit. */
  private static double percent(BenchmarkResult result) {
    return Double.isFinite(result.share()) ? FULL * result.share() : 0;
  }

  private static String caption(Measurement measurement, List<BenchmarkResult> all) {
    String peak = measurement.peaks().isEmpty() ? "" : ", " + PeakText.of(measurement);
    String common = labels(all).common();
    boolean some = all.stream().anyMatch(result -> Double.isNaN(result.share()));
    return CAPTION.formatted(
        peak,
        common.isEmpty() ? "" : " All: " + common + ".",
        some ? " Where there is no bar, operations were not counted." : "");
  }

  private static void style(HorizontalBarStyler styler, String title) {
    Theme.style(styler, title);
    styler.setXAxisMin(0.0);
    styler.setXAxisTickLabelsFormattingFunction(
        share -> String.format(Locale.ROOT, "%.0f %%", share));
    // XChart takes it for the names along the other axis, too, of which none may be left out.
    styler.setXAxisTickMarkSpacingHint(ROW);
    styler.setYAxisTickLabelsFormattingFunction(null);
    styler.setPlotGridHorizontalLinesVisible(false);
    styler.setAvailableSpaceFill(0.62);
    styler.setAnnotationLineColor(Palette.SOFT_INK);
    styler.setAnnotationLineStroke(Theme.REFERENCE);
    styler.setLabelsVisible(true);
    styler.setLabelsFont(FigureFont.bold(12));
    styler.setLabelsFontColor(Palette.INK);
    styler.setLabelsFontColorAutomaticEnabled(false);
    styler.setLabelsPosition(1.04);
  }
}
