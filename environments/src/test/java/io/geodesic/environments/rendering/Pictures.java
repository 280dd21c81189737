package io.geodesic.environments.rendering;

import io.geodesic.environments.core.Environment;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Pictures as images. */
public final class Pictures {
  private Pictures() {}

  /** Returns how an environment looks at the moment. */
  public static BufferedImage draw(Environment environment) {
    Picture picture = Drawable.pictureOf(environment).orElseThrow();
    BufferedImage image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Ink.PAPER.color());
    graphics.fillRect(0, 0, picture.width(), picture.height());
    picture.paint(graphics);
    graphics.dispose();
    return image;
  }

  /** Returns whether two images of one size have the same pixels. */
  public static boolean equal(BufferedImage one, BufferedImage two) {
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (one.getRGB(x, y) != two.getRGB(x, y)) {
          return false;
        }
      }
    }
    return true;
  }
}
