package io.geodesic.environments.classic;

import io.geodesic.environments.rendering.Ink;
import io.geodesic.environments.rendering.Pen;
import io.geodesic.environments.rendering.Picture;
import io.geodesic.environments.trigonometry.Trigonometry;
import java.awt.Graphics2D;

/** Two links on their pivot, and the line that the tip is to cross. */
final class AcrobotPicture implements Picture {
  private static final double SCALE = 72;
  private static final double BAR = 1;

  private final double[] state;

  /** Shows a task with the state θ1, θ2, θ1', θ2', which is only read. */
  AcrobotPicture(double[] state) {
    this.state = state;
  }

  @Override
  public int width() {
    return 320;
  }

  @Override
  public int height() {
    return 320;
  }

  /** Three times as fast as the task's clock, as in Gymnasium. */
  @Override
  public double stepsPerSecond() {
    return 15;
  }

  @Override
  public void paint(Graphics2D graphics) {
    Pen pen = new Pen(graphics, width() / 2.0, height() / 2.0, SCALE);
    for (double x = -2.1; x < 2.2; x += 0.2) {
      pen.line(Ink.GREY, 0.025, x, BAR, x + 0.08, BAR);
    }
    double elbowX = Trigonometry.sin(state[0]);
    double elbowY = -Trigonometry.cos(state[0]);
    double tipX = elbowX + Trigonometry.sin(state[0] + state[1]);
    double tipY = elbowY - Trigonometry.cos(state[0] + state[1]);
    pen.line(Ink.NIGHT, 0.2, 0, 0, elbowX, elbowY);
    pen.line(Ink.BLUE, 0.2, elbowX, elbowY, tipX, tipY);
    pen.disc(Ink.YELLOW, 0, 0, 0.07);
    pen.disc(Ink.YELLOW, elbowX, elbowY, 0.07);
    pen.disc(tipY > BAR ? Ink.RED : Ink.ORANGE, tipX, tipY, 0.07);
  }
}
