package io.geodesic.environments.classic;

import io.geodesic.environments.rendering.Ink;
import io.geodesic.environments.rendering.Pen;
import io.geodesic.environments.rendering.Picture;
import io.geodesic.environments.trigonometry.Trigonometry;
import java.awt.Graphics2D;

/** A rod on its pivot; upright is up. */
final class PendulumPicture implements Picture {
  private static final double SCALE = 120;

  private final double[] state;

  /** Shows a task with the state θ, θ', which is only read. */
  PendulumPicture(double[] state) {
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

  @Override
  public double stepsPerSecond() {
    return 20;
  }

  /** θ turns counter-clockwise. */
  @Override
  public void paint(Graphics2D graphics) {
    Pen pen = new Pen(graphics, width() / 2.0, height() / 2.0, SCALE);
    pen.ring(Ink.MIST, 0.03, 0, 0, 1.1);
    pen.line(Ink.MIST, 0.03, 0, 1.05, 0, 1.15);
    double tipX = -Trigonometry.sin(state[0]);
    double tipY = Trigonometry.cos(state[0]);
    pen.line(Ink.RED, 0.2, 0, 0, tipX, tipY);
    pen.disc(Ink.NIGHT, 0, 0, 0.06);
  }
}
