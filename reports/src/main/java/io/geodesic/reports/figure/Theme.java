package io.geodesic.reports.figure;

import io.geodesic.reports.font.FigureFont;
import java.awt.BasicStroke;
import java.awt.font.FontRenderContext;
import java.util.Locale;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;

/** The look that all figures share: one font, a light grid, no box. */
final class Theme {

  static final int WIDTH = 760;
  static final int HEIGHT = 430;

  /** Room for half a tick label beyond the end of an axis. */
  private static final int PADDING = 24;

  /** Just below 1: XChart leaves out ticks that lie exactly on the ends of an axis. */
  private static final double CONTENT = 0.994;

  private static final int X_TICK_SPACING = 96;
  private static final int Y_TICK_SPACING = 52;

  /** Thin dashes for lines to compare with: thresholds, the diagonal. */
  static final BasicStroke REFERENCE =
      new BasicStroke(1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {4, 3}, 0);

  private static final double TITLE_POINTS = 17;
  private static final double AXIS_TITLE_POINTS = 14;
  private static final double TICK_POINTS = 12.5;

  static {
    FigureFont.install();
  }

  private Theme() {}

  /** Styles everything but the data of a chart with axes. */
  static void style(AxesChartStyler styler, String title) {
    styler.setLocale(Locale.ROOT);
    styler.setBaseFont(FigureFont.regular(TICK_POINTS));
    styler.setChartBackgroundColor(Palette.PAPER);
    styler.setChartFontColor(Palette.INK);
    styler.setChartPadding(PADDING);
    styler.setLegendVisible(false);
    styler.setChartTitleFont(FigureFont.bold(fitting(title)));
    styler.setChartTitlePadding(8);
    styler.setChartTitleBoxVisible(false);
    styler.setAntiAlias(true);
    styler.setTextAntiAlias(true);
    styler.setPlotBackgroundColor(Palette.PAPER);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridLinesColor(Palette.GRID);
    styler.setPlotGridLinesStroke(new BasicStroke(1f));
    styler.setPlotMargin(0);
    styler.setPlotContentSize(CONTENT);
    styler.setXAxisTickMarkSpacingHint(X_TICK_SPACING);
    styler.setYAxisTickMarkSpacingHint(Y_TICK_SPACING);
    styler.setYAxisLabelAlignment(TextAlignment.Right);
    styler.setPlotTicksMarksVisible(false);
    styler.setAxisTitleFont(FigureFont.regular(AXIS_TITLE_POINTS));
    styler.setAxisTitlePadding(10);
    styler.setAxisTickLabelsFont(FigureFont.regular(TICK_POINTS));
    styler.setAxisTickLabelsColor(Palette.SOFT_INK);
    styler.setAxisTickMarksColor(Palette.AXIS);
    styler.setAxisTickMarksStroke(new BasicStroke(1f));
    styler.setAxisTickMarkLength(5);
    styler.setAxisTickPadding(6);
    styler.setXAxisTickLabelsFormattingFunction(AxisNumber::format);
    styler.setYAxisTickLabelsFormattingFunction(AxisNumber::format);
  }

  /** Returns the width of a tick label in pixels. */
  static double tickWidth(String label) {
    return width(label, TICK_POINTS, false);
  }

  private static double fitting(String title) {
    double share = 0.8 * WIDTH / Math.max(1, width(title, TITLE_POINTS, true));
    return Math.max(8, TITLE_POINTS * Math.min(1, share));
  }

  private static double width(String text, double points, boolean bold) {
    var font = bold ? FigureFont.bold(points) : FigureFont.regular(points);
    return font.getStringBounds(text, new FontRenderContext(null, true, true)).getWidth();
  }
}
