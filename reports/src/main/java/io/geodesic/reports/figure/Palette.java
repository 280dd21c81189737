package io.geodesic.reports.figure;

import java.awt.Color;
import java.util.Map;

/**
 * Colours that readers with any common colour vision can tell apart: Okabe and Ito's ("Color
 * Universal Design", 2008), one fixed for each algorithm so that it keeps its colour from figure to
 * figure.
 */
final class Palette {

  static final Color INK = new Color(0x22272E);
  static final Color SOFT_INK = new Color(0x57606A);
  static final Color GRID = new Color(0xE7EAEE);
  static final Color AXIS = new Color(0xAFB8C1);
  static final Color PAPER = Color.WHITE;

  private static final Map<String, Color> ALGORITHMS =
      Map.of(
          "npg", new Color(0x009E73),
          "trpo", new Color(0x0072B2),
          "acktr", new Color(0xD55E00),
          "ppo", new Color(0xCC79A7),
          "vpg", new Color(0x56B4E9),
          "a2c", new Color(0xE69F00));

  private static final Map<String, Color> CURVATURES =
      Map.of(
          "identity", new Color(0x7F7F7F),
          "diagonal", new Color(0xE69F00),
          "block", new Color(0x56B4E9),
          "exact", INK,
          "cg", new Color(0x0072B2),
          "kfac", new Color(0xD55E00),
          "ekfac", new Color(0x009E73));

  private static final Color[] OTHERS = {
    new Color(0x8C6D31), new Color(0x5B4B8A), new Color(0x7F7F7F), new Color(0x000000)
  };

  private Palette() {}

  /**
   * Returns the algorithm's colour; one without a colour of its own gets the {@code ordinal}-th of
   * the others.
   */
  static Color of(String algorithm, int ordinal) {
    return ALGORITHMS.getOrDefault(algorithm, OTHERS[ordinal % OTHERS.length]);
  }

  static boolean knows(String algorithm) {
    return ALGORITHMS.containsKey(algorithm);
  }

  /** Returns the curvature's colour in figures on curvatures; see {@link #of}. */
  static Color ofCurvature(String curvature, int ordinal) {
    return CURVATURES.getOrDefault(curvature, OTHERS[ordinal % OTHERS.length]);
  }

  static boolean knowsCurvature(String curvature) {
    return CURVATURES.containsKey(curvature);
  }

  /** Returns the colour at the given opacity in [0, 1]. */
  static Color translucent(Color color, double opacity) {
    return new Color(
        color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * opacity));
  }
}
