package io.geodesic.environments.minatar;

import io.geodesic.environments.rendering.Ink;
import io.geodesic.environments.rendering.Pen;
import io.geodesic.environments.rendering.Picture;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.List;

/** The cells of a game, each in the colour of its lowest channel. */
final class BoardPicture implements Picture {
  private static final int CELL = 32;
  private static final double GAP = 0.04;
  private static final double ROUNDING = 0.12;

  /** A step is four of the original games' frames, which come at 60 a second. */
  private static final double STEPS_PER_SECOND = 15;

  private final Game game;
  private final List<Ink> inks;
  private final double[] pixels;

  BoardPicture(Game game) {
    this.game = game;
    this.inks = game.inks();
    this.pixels = new double[Game.SIZE * Game.SIZE * game.channels()];
  }

  @Override
  public int width() {
    return Game.SIZE * CELL;
  }

  @Override
  public int height() {
    return Game.SIZE * CELL;
  }

  @Override
  public double stepsPerSecond() {
    return STEPS_PER_SECOND;
  }

  @Override
  public void paint(Graphics2D graphics) {
    Pen pen = new Pen(graphics, 0, height(), CELL);
    pen.box(Ink.NIGHT, 0, 0, Game.SIZE, Game.SIZE);
    Arrays.fill(pixels, 0);
    game.draw(pixels, 0);
    for (int i = 0; i < pixels.length; i += inks.size()) {
      int cell = i / inks.size();
      drawCell(pen, i, cell % Game.SIZE, Game.LAST - cell / Game.SIZE);
    }
  }

  private void drawCell(Pen pen, int offset, int left, int bottom) {
    for (int channel = 0; channel < inks.size(); channel++) {
      if (pixels[offset + channel] != 0) {
        double side = 1 - 2 * GAP;
        pen.box(inks.get(channel), left + GAP, bottom + GAP, side, side, ROUNDING);
        return;
      }
    }
  }
}
