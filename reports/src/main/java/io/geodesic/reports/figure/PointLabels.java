package io.geodesic.reports.figure;

import io.geodesic.reports.font.FigureFont;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds room for the names of points: beside, above or below, where neither another name nor a
 * point is in the way.
 */
final class PointLabels {

  /** Upper end of the efficiency axis: 1 and some air for names. */
  static final double TOP = 1.12;

  static final Font FONT = FigureFont.bold(13);

  /** About the size of the plot within the figure, in its units. */
  private static final double PLOT_WIDTH = 630;

  private static final double PLOT_HEIGHT = 290;
  private static final double RADIUS = 9;
  private static final double GAP = 4;

  /** Directions in the order of preference: above, below, right, left, then the corners. */
  private static final double[][] DIRECTIONS = {
    {0, 1}, {0, -1}, {1, 0}, {-1, 0}, {1, 1}, {-1, 1}, {1, -1}, {-1, -1}, {0, 2}, {0, -2}
  };

  private final LogRange range;
  private final List<Rectangle2D> taken = new ArrayList<>();

  /**
   * Where a name is centred.
   *
   * @param x in the unit of the x axis
   * @param y in the unit of the y axis
   */
  record Place(double x, double y) {}

  PointLabels(LogRange range) {
    this.range = range;
  }

  /** Reserves the room of a point. */
  void point(double x, double y) {
    taken.add(around(left(x), up(y), 2 * RADIUS, 2 * RADIUS));
  }

  /** Finds and reserves room for the name of a point. */
  Place place(String name, double x, double y) {
    Rectangle2D size = FONT.getStringBounds(name, new FontRenderContext(null, true, true));
    Rectangle2D best = null;
    for (double[] direction : DIRECTIONS) {
      double dx = direction[0] * (size.getWidth() / 2 + RADIUS + GAP);
      double dy = direction[1] * (size.getHeight() / 2 + RADIUS);
      Rectangle2D room = around(left(x) + dx, up(y) + dy, size.getWidth() + GAP, size.getHeight());
      boolean inside =
          room.getMinX() >= 0
              && room.getMaxX() <= PLOT_WIDTH
              && room.getMinY() >= 0
              && room.getMaxY() <= PLOT_HEIGHT;
      if (inside && taken.stream().noneMatch(room::intersects)) {
        best = room;
        break;
      }
      best = best == null ? room : best;
    }
    taken.add(best);
    return new Place(
        range.at(best.getCenterX() / PLOT_WIDTH), best.getCenterY() / PLOT_HEIGHT * TOP);
  }

  private double left(double x) {
    return range.fraction(x) * PLOT_WIDTH;
  }

  private static double up(double y) {
    return y / TOP * PLOT_HEIGHT;
  }

  private static Rectangle2D around(double x, double y, double width, double height) {
    return new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
  }
}
