package io.geodesic.environments.rendering;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Draws a picture and reduces it to the colours of a palette. */
final class Canvas {
  private final Picture picture;
  private final Palette palette;
  private final BufferedImage image;
  private final int[] colors;

  Canvas(Picture picture, Palette palette) {
    this.picture = picture;
    this.palette = palette;
    this.image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_ARGB);
    this.colors = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  int width() {
    return picture.width();
  }

  int height() {
    return picture.height();
  }

  /** Draws the picture as it looks now and writes the index of each pixel's colour, row by row. */
  void draw(byte[] pixels) {
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Ink.PAPER.color());
    graphics.fillRect(0, 0, picture.width(), picture.height());
    picture.paint(graphics);
    graphics.dispose();
    int last = colors[0];
    byte index = palette.index(last);
    for (int i = 0; i < colors.length; i++) {
      if (colors[i] != last) {
        last = colors[i];
        index = palette.index(last);
      }
      pixels[i] = index;
    }
  }
}
