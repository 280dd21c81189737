package io.geodesic.environments.classic;

import io.geodesic.environments.rendering.Ink;
import io.geodesic.environments.rendering.Pen;
import io.geodesic.environments.rendering.Picture;
import io.geodesic.environments.trigonometry.Trigonometry;
import java.awt.Graphics2D;

/** Cart, pole and track, true to scale; the posts stand where an episode ends. */
final class CartPolePicture implements Picture {
  private static final double SCALE = 90;
  private static final double AXLE = 0.42;
  private static final double GROUND = -0.55;

  private final double[] state;

  /** Shows a task with the state x, x', θ, θ', which is only read. */
  CartPolePicture(double[] state) {
    this.state = state;
  }

  @Override
  public int width() {
    return 480;
  }

  @Override
  public int height() {
    return 240;
  }

  @Override
  public double stepsPerSecond() {
    return 50;
  }

  @Override
  public void paint(Graphics2D graphics) {
    Pen pen = new Pen(graphics, width() / 2.0, height() / 2.0, SCALE);
    drawTrack(pen);
    double x = state[0];
    double y = GROUND + AXLE;
    pen.disc(Ink.GREY, x - 0.14, GROUND + 0.08, 0.08);
    pen.disc(Ink.GREY, x + 0.14, GROUND + 0.08, 0.08);
    pen.box(Ink.NIGHT, x - 0.27, GROUND + 0.12, 0.54, 0.3, 0.05);
    double length = 2 * CartPole.HALF_LENGTH;
    double tipX = x + length * Trigonometry.sin(state[2]);
    double tipY = y + length * Trigonometry.cos(state[2]);
    pen.line(Ink.ORANGE, 0.1, x, y, tipX, tipY);
    pen.disc(Ink.YELLOW, x, y, 0.035);
  }

  private static void drawTrack(Pen pen) {
    double end = CartPole.POSITION_LIMIT;
    pen.box(Ink.MIST, -3, -2, 6, 2 + GROUND);
    pen.line(Ink.GREY, 0.025, -3, GROUND, 3, GROUND);
    for (int i = -4; i <= 4; i++) {
      pen.line(Ink.GREY, 0.025, 0.5 * i, GROUND, 0.5 * i, GROUND - 0.08);
    }
    pen.line(Ink.RED, 0.04, -end, GROUND, -end, GROUND + 0.25);
    pen.line(Ink.RED, 0.04, end, GROUND, end, GROUND + 0.25);
  }
}
