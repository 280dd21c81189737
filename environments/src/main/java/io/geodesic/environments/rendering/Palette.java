package io.geodesic.environments.rendering;

import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * At most 256 colours: one that is transparent, every ink, and the blends of two inks that smooth
 * edges need.
 */
final class Palette {

  /** The index that leaves what was there before. */
  static final byte TRANSPARENT = 0;

  /** Most edges are between a thing and the background, so these get finer blends. */
  private static final int FINE_BLENDS = 5;

  private static final int BLENDS = 3;
  private static final int BITS = 8;

  private final int[] colors;
  private final Map<Integer, Byte> indices = new HashMap<>();

  Palette() {
    Set<Integer> distinct = new LinkedHashSet<>();
    for (Ink ink : Ink.values()) {
      distinct.add(ink.color().getRGB());
    }
    for (Ink first : Ink.values()) {
      boolean background = first == Ink.PAPER || first == Ink.NIGHT;
      for (Ink second : Ink.values()) {
        if (second.compareTo(first) > 0) {
          addBlends(distinct, first, second, background ? FINE_BLENDS : BLENDS);
        }
      }
    }
    colors = new int[1 + distinct.size()];
    int i = 1;
    for (int color : distinct) {
      colors[i++] = color;
    }
  }

  private static void addBlends(Set<Integer> colors, Ink first, Ink second, int count) {
    int from = first.color().getRGB();
    int to = second.color().getRGB();
    for (int i = 1; i <= count; i++) {
      int blend = 0xFF;
      for (int shift = 16; shift >= 0; shift -= 8) {
        int start = channel(from, shift);
        int step = (channel(to, shift) - start) * i;
        blend = blend << 8 | start + Math.round((float) step / (count + 1));
      }
      colors.add(blend);
    }
  }

  private static int channel(int color, int shift) {
    return color >> shift & 0xFF;
  }

  /** Returns the colours as images hold them. */
  IndexColorModel colorModel() {
    return new IndexColorModel(
        BITS, colors.length, colors, 0, false, TRANSPARENT, DataBuffer.TYPE_BYTE);
  }

  /** Returns the index of the nearest colour, never {@link #TRANSPARENT}. */
  byte index(int rgb) {
    return indices.computeIfAbsent(rgb, this::nearest);
  }

  private byte nearest(int rgb) {
    int nearest = 1;
    int least = Integer.MAX_VALUE;
    for (int i = 1; i < colors.length; i++) {
      int distance = 0;
      for (int shift = 16; shift >= 0; shift -= 8) {
        int difference = channel(colors[i], shift) - channel(rgb, shift);
        distance += difference * difference;
      }
      if (distance < least) {
        least = distance;
        nearest = i;
      }
    }
    return (byte) nearest;
  }
}
