package io.geodesic.reports.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import org.knowm.xchart.internal.chartpart.IChart;

/**
 * A chart with its legend below.
 *
 * @param chart the chart, without a legend of its own, as high as it was built
 * @param legend the legend
 */
record Drawing(IChart chart, Legend legend) {

  /** XChart pads all sides alike; above the title and below the axis that is more than needed. */
  private static final int CROPPED_ABOVE = 14;

  private static final int CROPPED_BELOW = 14;

  int width() {
    return Theme.WIDTH;
  }

  int height() {
    return chartBottom() + legend.height(width());
  }

  private int chartBottom() {
    return chart.getHeight() - CROPPED_ABOVE - CROPPED_BELOW;
  }

  void paint(Graphics2D graphics) {
    graphics.setColor(Palette.PAPER);
    graphics.fill(new Rectangle2D.Double(0, 0, width(), height()));
    graphics.translate(0, -CROPPED_ABOVE);
    chart.paint(graphics, width(), chart.getHeight());
    graphics.translate(0, CROPPED_ABOVE);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    legend.paint(graphics, chartBottom(), width());
  }
}
