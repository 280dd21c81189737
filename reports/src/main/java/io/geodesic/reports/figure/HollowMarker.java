package io.geodesic.reports.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import org.knowm.xchart.style.markers.Marker;

/** Another marker with paper inside. */
final class HollowMarker extends Marker {

  private static final double INSIDE = 0.55;

  private final Marker outline;

  HollowMarker(Marker outline) {
    this.outline = outline;
  }

  @Override
  public void paint(Graphics2D graphics, double x, double y, int size) {
    outline.paint(graphics, x, y, size);
    Color color = graphics.getColor();
    graphics.setColor(Palette.PAPER);
    outline.paint(graphics, x, y, (int) Math.round(INSIDE * size));
    graphics.setColor(color);
  }
}
