package io.geodesic.reports.figure;

import io.geodesic.reports.benchmark.Measurement;
import io.geodesic.reports.benchmark.ParameterLabels;
import io.geodesic.reports.benchmark.Portions;
import io.geodesic.reports.benchmark.UpdateCosts;
import io.geodesic.reports.font.FigureFont;
import io.geodesic.reports.run.GroupName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.CategoryStyler;

/**
 * Shows how many first-order updates one update of each algorithm costs, over networks and batches.
 */
public final class UpdateRatios implements BenchmarkFigure {

  private static final String CAPTION =
      "Time of one update of actor and critic in units of %s's at the same network and batch, whose"
          + " own time stands below the names.%s";

  /** More bars would be too narrow for the numbers on them. */
  private static final int MOST_BARS = 24;

  private static final double AIR = 1.1;

  @Override
  public List<Figure> build(Measurement measurement) {
    UpdateCosts costs = UpdateCosts.of(measurement);
    List<Figure> figures = new ArrayList<>();
    if (costs.settings().isEmpty() || costs.algorithms().size() < 2) {
      return figures;
    }
    int most = Math.max(1, MOST_BARS / costs.algorithms().size());
    for (List<UpdateCosts.Setting> part :
        Portions.of(costs.settings(), UpdateCosts.Setting::params, most)) {
      UpdateCosts shown = new UpdateCosts(costs.baseline(), costs.algorithms(), part);
      figures.add(new Bars(measurement.name(), costs, shown).figure());
    }
    return figures;
  }

  private static ParameterLabels labels(List<UpdateCosts.Setting> settings) {
    return new ParameterLabels(settings.stream().map(UpdateCosts.Setting::params).toList());
  }

  private record Bars(String name, UpdateCosts all, UpdateCosts shown) {

    Figure figure() {
      String baseline = GroupName.of(shown.baseline());
      String part =
          labels(all.settings())
              .shared(shown.settings().stream().map(UpdateCosts.Setting::params).toList());
      String title = "What one update costs" + (part.isEmpty() ? "" : ": " + part);
      CategoryChart chart =
          new CategoryChartBuilder()
              .width(Theme.WIDTH)
              .height(Theme.HEIGHT)
              .title(title)
              .yAxisTitle("Time ÷ time of " + baseline)
              .build();
      ParameterLabels labels = labels(shown.settings());
      List<String> names = shown.settings().stream().map(s -> labels.varying(s.params())).toList();
      style(chart.getStyler(), title);
      Legend legend = new Legend();
      int unknown = 0;
      for (String algorithm : shown.algorithms()) {
        boolean known = Palette.knows(algorithm);
        var color = Palette.of(algorithm, known ? 0 : unknown++);
        String named = GroupName.of(algorithm);
        List<Double> ratios =
            shown.ratios(algorithm).stream().map(r -> Double.isNaN(r) ? null : r).toList();
        chart.addSeries(named, names, ratios).setFillColor(color);
        legend.add(named, LegendKey.box(color));
      }
      String common = labels(all.settings()).common();
      FigureText text =
          new FigureText(
              title,
              CAPTION.formatted(baseline, common.isEmpty() ? "" : " All: " + common + "."),
              Stream.concat(names.stream(), legend.names().stream()).toList());
      String kind = part.isEmpty() ? "" : "-" + part.replaceAll("[^A-Za-z0-9]+", "-");
      return new Figure(name, "update-ratio" + kind, text, new Drawing(chart, legend));
    }

    /** For the axis and for the numbers on the bars. */
    private static String twoDigits(double ratio) {
      return String.format(Locale.ROOT, ratio < 9.95 ? "%.1f" : "%.0f", ratio).replace(".0", "");
    }

    private void style(CategoryStyler styler, String title) {
      Theme.style(styler, title);
      styler.setAvailableSpaceFill(0.86);
      styler.setPlotGridVerticalLinesVisible(false);
      styler.setXAxisTickLabelsFormattingFunction(null);
      styler.setXAxisTickMarkSpacingHint(1);
      styler.setYAxisTickLabelsFormattingFunction(Bars::twoDigits);
      styler.setYAxisMin(0.0);
      double most =
          shown.algorithms().stream()
              .flatMap(algorithm -> shown.ratios(algorithm).stream())
              .filter(Double::isFinite)
              .mapToDouble(ratio -> ratio)
              .max()
              .orElse(1);
      styler.setYAxisMax(AIR * most);
      styler.setLabelsVisible(true);
      styler.setLabelsPosition(1.05);
      styler.setLabelsFont(FigureFont.regular(11));
      styler.setLabelsFontColor(Palette.INK);
      styler.setLabelsFontColorAutomaticEnabled(false);
    }
  }
}
