package io.geodesic.environments.rendering;

import java.awt.Color;

/**
 * The flat colours of all pictures, which films reproduce exactly; any other becomes the nearest
 * blend of two.
 */
public enum Ink {
  PAPER(0xFBFAF6),
  NIGHT(0x1F2A3C),
  MIST(0xE1E6EB),
  GREY(0x94A0AE),
  SKY(0xBFDFF2),
  BLUE(0x3C82C4),
  GREEN(0x3FA57B),
  YELLOW(0xF3C34B),
  ORANGE(0xEE8745),
  RED(0xD64D5B),
  VIOLET(0x8B6FC8),
  BROWN(0xA67C58);

  private final Color color;

  Ink(int rgb) {
    this.color = new Color(rgb);
  }

  /** Returns the colour. */
  public Color color() {
    return color;
  }
}
