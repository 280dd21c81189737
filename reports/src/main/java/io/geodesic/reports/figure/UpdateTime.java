package io.geodesic.reports.figure;

import io.geodesic.reports.run.Run;
import io.geodesic.reports.run.RunGroup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.CategoryStyler;

/**
 * Shows where the milliseconds of one update go: rollout, gradient, curvature, line search, critic.
 */
public final class UpdateTime implements FigureBuilder {

  private static final String CAPTION =
      "What one update costs, the rollout it learns from included: mean milliseconds over all updates and seeds.";

  @Override
  public Optional<Figure> build(String environment, List<RunGroup> groups) {
    Map<String, GroupStyle> styles = GroupStyle.of(groups);
    List<RunGroup> timed = groups.stream().filter(group -> total(group) > 0).toList();
    if (timed.isEmpty()) {
      return Optional.empty();
    }
    String title = environment + ": time per update";
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(Theme.WIDTH)
            .height(Theme.HEIGHT)
            .title(title)
            .yAxisTitle("Time per update (ms)")
            .build();
    List<String> names =
        timed.stream()
            .map(
                group ->
                    styles.get(group.label()).name()
                        + "  "
                        + AxisNumber.threeDigits(total(group))
                        + " ms")
            .toList();
    style(chart.getStyler(), title, names);
    chart
        .getStyler()
        .setYAxisMax(1.06 * timed.stream().mapToDouble(UpdateTime::total).max().orElse(1));
    Legend legend = new Legend();
    for (UpdatePhase phase : UpdatePhase.values()) {
      List<Double> heights = timed.stream().map(group -> milliseconds(group, phase)).toList();
      if (heights.stream().anyMatch(height -> height > 0)) {
        chart.addSeries(phase.title(), names, heights).setFillColor(phase.color());
        legend.add(phase.title(), LegendKey.box(phase.color()));
      }
    }
    List<String> shown = Stream.concat(names.stream(), legend.names().stream()).toList();
    FigureText text = new FigureText(title, CAPTION, shown);
    return Optional.of(new Figure(environment, "update-time", text, new Drawing(chart, legend)));
  }

  private static void style(CategoryStyler styler, String title, List<String> names) {
    Theme.style(styler, title);
    styler.setStacked(true);
    styler.setAvailableSpaceFill(Math.min(0.6, 0.12 * names.size()));
    styler.setPlotGridVerticalLinesVisible(false);
    styler.setXAxisTickLabelsFormattingFunction(null);
    styler.setXAxisTickMarkSpacingHint(1);
    styler.setYAxisMin(0.0);
    double widest = names.stream().mapToDouble(Theme::tickWidth).max().orElse(0);
    if (widest * names.size() > 0.8 * Theme.WIDTH) {
      // Steep, and ending at the bar: XChart leaves out labels that would leave the paper.
      styler.setXAxisLabelRotation(60);
      styler.setXAxisLabelAlignment(TextAlignment.Right);
      styler.setXAxisLabelAlignmentVertical(TextAlignment.Right);
    }
  }

  private static double milliseconds(RunGroup group, UpdatePhase phase) {
    return group.usable().stream()
        .map(Run::tables)
        .mapToDouble(tables -> phase.milliseconds(tables.progress()))
        .average()
        .orElse(0);
  }

  private static double total(RunGroup group) {
    double sum = 0;
    for (UpdatePhase phase : UpdatePhase.values()) {
      sum += milliseconds(group, phase);
    }
    return sum;
  }
}
