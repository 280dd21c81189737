package io.geodesic.environments.classic;

import io.geodesic.environments.rendering.Ink;
import io.geodesic.environments.rendering.Pen;
import io.geodesic.environments.rendering.Picture;
import io.geodesic.environments.trigonometry.Trigonometry;
import java.awt.Graphics2D;
import java.util.Arrays;

/** A car on a slope of height sin 3p, and the flag that it is to reach. */
final class ValleyPicture implements Picture {
  private static final double SCALE = 250;
  private static final double CENTRE = -0.3;
  private static final double BOTTOM = -0.03;
  private static final double STRETCH = 0.45;
  private static final double BASE = 0.55;
  private static final int POINTS = 120;

  private final double[] state;
  private final double goal;
  private final double[] slope = new double[2 * POINTS];
  private final double[] hill;

  /**
   * Creates the picture.
   *
   * @param state p, v of the task; read only
   * @param goal the position of the flag
   */
  ValleyPicture(double[] state, double goal) {
    this.state = state;
    this.goal = goal;
    double left = CENTRE - width() / SCALE / 2;
    for (int i = 0; i < POINTS; i++) {
      double x = left + i * width() / SCALE / (POINTS - 1);
      slope[2 * i] = x;
      slope[2 * i + 1] = height(x);
    }
    hill = Arrays.copyOf(slope, slope.length + 4);
    hill[slope.length] = left + width() / SCALE;
    hill[slope.length + 1] = BOTTOM;
    hill[slope.length + 2] = left;
    hill[slope.length + 3] = BOTTOM;
  }

  @Override
  public int width() {
    return 480;
  }

  @Override
  public int height() {
    return 320;
  }

  @Override
  public double stepsPerSecond() {
    return 30;
  }

  @Override
  public void paint(Graphics2D graphics) {
    Pen pen = new Pen(graphics, width() / 2.0 - CENTRE * SCALE, height() + BOTTOM * SCALE, SCALE);
    drawFlag(pen);
    drawCar(pen);
    pen.polygon(Ink.GREEN, hill);
    pen.line(Ink.NIGHT, 0.012, slope);
  }

  private void drawFlag(Pen pen) {
    double foot = height(goal);
    double top = foot + 0.2;
    pen.line(Ink.NIGHT, 0.01, goal, foot, goal, top);
    pen.polygon(Ink.RED, goal, top, goal + 0.09, top - 0.035, goal, top - 0.07);
  }

  /** The car stands on its wheels, along and across the slope. */
  private void drawCar(Pen pen) {
    double x = state[0];
    double rise = 3 * STRETCH * Trigonometry.cos(3 * x);
    double norm = Math.sqrt(1 + rise * rise);
    Body body = new Body(x, height(x), 1 / norm, rise / norm);
    pen.polygon(
        Ink.BLUE,
        body.points(
            -0.07, 0.03, 0.07, 0.03, 0.07, 0.06, 0.04, 0.062, 0.02, 0.095, //
            -0.05, 0.095, -0.07, 0.062));
    pen.polygon(Ink.SKY, body.points(-0.04, 0.065, 0.025, 0.065, 0.012, 0.086, -0.04, 0.086));
    for (double along : new double[] {-0.042, 0.042}) {
      double[] wheel = body.points(along, 0.026);
      pen.disc(Ink.NIGHT, wheel[0], wheel[1], 0.026);
      pen.disc(Ink.GREY, wheel[0], wheel[1], 0.011);
    }
  }

  private static double height(double x) {
    return BASE + STRETCH * Trigonometry.sin(3 * x);
  }

  /** Coordinates along and across a slope, from where the car touches it. */
  private record Body(double x, double y, double cos, double sin) {

    double[] points(double... alongAcross) {
      double[] points = new double[alongAcross.length];
      for (int i = 0; i < points.length; i += 2) {
        double along = alongAcross[i];
        double across = alongAcross[i + 1];
        points[i] = x + along * cos - across * sin;
        points[i + 1] = y + along * sin + across * cos;
      }
      return points;
    }
  }
}
