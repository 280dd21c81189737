package io.geodesic.reports.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The font of every figure, in two weights; independent of the fonts installed on the machine. */
public final class FigureFont {

  private static final Font REGULAR;
  private static final Font BOLD;

  static {
    System.setProperty("java.awt.headless", System.getProperty("java.awt.headless", "true"));
    try {
      UnpackedFont files = UnpackedFont.unpack();
      files.registerWithAwt();
      REGULAR = load(files.regular());
      BOLD = load(files.bold());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack the figures' font: " + e.getMessage(), e);
    }
  }

  private FigureFont() {}

  /**
   * Makes AWT headless and independent of installed fonts. Must run before any other AWT class
   * loads; the rest of this module's figures see to that.
   */
  public static void install() {
    // Initialising this class is the whole work.
  }

  /** Returns the regular weight at {@code points} size. */
  public static Font regular(double points) {
    return REGULAR.deriveFont((float) points);
  }

  /** Returns the bold weight at {@code points} size. */
  public static Font bold(double points) {
    return BOLD.deriveFont((float) points);
  }

  private static Font load(Path file) throws IOException {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
    } catch (FontFormatException e) {
      throw new IOException("not a font: " + file, e);
    }
  }
}
