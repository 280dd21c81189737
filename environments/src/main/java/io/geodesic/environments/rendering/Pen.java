package io.geodesic.environments.rendering;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/**
 * Draws smooth flat shapes in the coordinates of a task: x to the right, y upwards, lengths in the
 * task's unit.
 */
public final class Pen {
  private final Graphics2D graphics;
  private final double originX;
  private final double originY;
  private final double scale;

  /**
   * Draws with a given origin.
   *
   * @param originX where the task's origin lies, in pixels from the left
   * @param originY the same, in pixels from the top
   * @param scale pixels per unit of length
   */
  public Pen(Graphics2D graphics, double originX, double originY, double scale) {
    this.graphics = graphics;
    this.originX = originX;
    this.originY = originY;
    this.scale = scale;
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  /** Fills a rectangle. */
  public void box(Ink ink, double left, double bottom, double width, double height) {
    box(ink, left, bottom, width, height, 0);
  }

  /** Fills a rectangle with rounded corners. */
  public void box(Ink ink, double left, double bottom, double width, double height, double radius) {
    double arc = 2 * radius * scale;
    fill(
        ink,
        new RoundRectangle2D.Double(
            x(left), y(bottom + height), width * scale, height * scale, arc, arc));
  }

  /** Fills a circle. */
  public void disc(Ink ink, double x, double y, double radius) {
    fill(ink, circle(x, y, radius));
  }

  /** Draws the outline of a circle. */
  public void ring(Ink ink, double width, double x, double y, double radius) {
    draw(ink, width, circle(x, y, radius));
  }

  /**
   * Draws a line through points, with round ends and joints.
   *
   * @param width the line's width
   * @param points x and y of each point in turn
   */
  public void line(Ink ink, double width, double... points) {
    draw(ink, width, path(points));
  }

  /**
   * Fills the polygon with the given corners.
   *
   * @param points x and y of each corner in turn
   */
  public void polygon(Ink ink, double... points) {
    fill(ink, path(points));
  }

  private Shape circle(double x, double y, double radius) {
    double size = 2 * radius * scale;
    return new Ellipse2D.Double(x(x - radius), y(y + radius), size, size);
  }

  private Path2D path(double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(x(points[0]), y(points[1]));
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(x(points[i]), y(points[i + 1]));
    }
    return path;
  }

  private void fill(Ink ink, Shape shape) {
    graphics.setColor(ink.color());
    graphics.fill(shape);
  }

  private void draw(Ink ink, double width, Shape shape) {
    float pixels = (float) (width * scale);
    graphics.setColor(ink.color());
    graphics.setStroke(new BasicStroke(pixels, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(shape);
  }

  private double x(double x) {
    return originX + scale * x;
  }

  private double y(double y) {
    return originY - scale * y;
  }
}
