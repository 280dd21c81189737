package io.geodesic.environments.rendering;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.stream.ImageOutputStream;

/**
 * The frames of a film: each holds the rectangle that has changed since the one before, and there
 * is none where nothing has.
 *
 * <p>Moments are in hundredths of a second from the beginning of the film.
 */
final class Animation {
  private final Canvas canvas;
  private final GifWriter writer;
  private final IndexColorModel colors;
  private byte[] pixels;
  private byte[] shown;

  /** The latest frame, to be written once it is known how long it stays. */
  private BufferedImage frame;

  private Rectangle place;
  private int since;
  private int frames;

  Animation(Picture picture, ImageOutputStream out) throws IOException {
    Palette palette = new Palette();
    this.canvas = new Canvas(picture, palette);
    this.colors = palette.colorModel();
    this.writer = new GifWriter(out, canvas.width(), canvas.height(), colors);
    this.pixels = new byte[canvas.width() * canvas.height()];
    this.shown = new byte[pixels.length];
    Arrays.fill(shown, Palette.TRANSPARENT);
  }

  /** Shows the picture as it looks now, from the given moment on. */
  void show(int moment) throws IOException {
    canvas.draw(pixels);
    Rectangle changed = changed();
    if (changed.isEmpty()) {
      return;
    }
    writeFrame(moment);
    frame = cut(changed);
    place = changed;
    since = moment;
    byte[] free = shown;
    shown = pixels;
    pixels = free;
  }

  /** Completes the file; the latest frame stays until the given moment. */
  void finish(int moment) throws IOException {
    writeFrame(moment);
    writer.finish();
  }

  /** Returns the number of frames of the finished film. */
  int frames() {
    return frames;
  }

  private void writeFrame(int end) throws IOException {
    if (frame != null) {
      writer.write(frame, place.x, place.y, end - since);
      frames++;
    }
  }

  private Rectangle changed() {
    int width = canvas.width();
    int left = width;
    int right = -1;
    int top = -1;
    int bottom = -1;
    for (int y = 0; y < canvas.height(); y++) {
      int from = y * width;
      int first = Arrays.mismatch(pixels, from, from + width, shown, from, from + width);
      if (first < 0) {
        continue;
      }
      int last = width - 1;
      while (pixels[from + last] == shown[from + last]) {
        last--;
      }
      left = Math.min(left, first);
      right = Math.max(right, last);
      top = top < 0 ? y : top;
      bottom = y;
    }
    return new Rectangle(left, top, right - left + 1, bottom - top + 1);
  }

  /** Returns the pixels of an area, transparent where they are as shown before. */
  private BufferedImage cut(Rectangle area) {
    BufferedImage image =
        new BufferedImage(area.width, area.height, BufferedImage.TYPE_BYTE_INDEXED, colors);
    WritableRaster raster = image.getRaster();
    byte[] row = new byte[area.width];
    for (int y = 0; y < area.height; y++) {
      int from = (area.y + y) * canvas.width() + area.x;
      for (int x = 0; x < area.width; x++) {
        boolean same = pixels[from + x] == shown[from + x];
        row[x] = same ? Palette.TRANSPARENT : pixels[from + x];
      }
      raster.setDataElements(0, y, area.width, 1, row);
    }
    return image;
  }
}
