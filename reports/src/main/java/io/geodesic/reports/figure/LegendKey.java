package io.geodesic.reports.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.knowm.xchart.style.markers.Marker;

/** The small picture in front of a name in the legend. */
@FunctionalInterface
interface LegendKey {

  /** Width that every key has, in units of the figure. */
  int WIDTH = 26;

  /** Draws the key from {@code x} to {@code x + WIDTH}, around the height {@code middle}. */
  void paint(Graphics2D graphics, double x, double middle);

  static LegendKey line(Color color, BasicStroke stroke) {
    return (graphics, x, middle) -> {
      graphics.setColor(color);
      graphics.setStroke(stroke);
      graphics.draw(new Line2D.Double(x + 2, middle, x + WIDTH - 2, middle));
    };
  }

  static LegendKey marker(Color color, Marker marker, int size) {
    return (graphics, x, middle) -> {
      graphics.setColor(color);
      marker.paint(graphics, x + WIDTH / 2.0, middle, size);
    };
  }

  static LegendKey box(Color color) {
    return (graphics, x, middle) -> {
      graphics.setColor(color);
      graphics.fill(new Rectangle2D.Double(x + 6, middle - 7, 14, 14));
    };
  }
}
