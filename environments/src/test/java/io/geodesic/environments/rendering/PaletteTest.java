package io.geodesic.environments.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.IndexColorModel;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
  private final Palette palette = new Palette();
  private final IndexColorModel colors = palette.colorModel();

  private int shown(int rgb) {
    return colors.getRGB(Byte.toUnsignedInt(palette.index(rgb)));
  }

  @ParameterizedTest
  @EnumSource(Ink.class)
  void inksAreExact(Ink ink) {
    assertEquals(ink.color().getRGB(), shown(ink.color().getRGB()));
  }

  @Property
  void nearestColourIsChosen(@ForAll @IntRange(max = 0xFFFFFF) int rgb) {
    int index = Byte.toUnsignedInt(palette.index(rgb | 0xFF000000));
    assertNotEquals(Palette.TRANSPARENT, index);
    for (int i = 1; i < colors.getMapSize(); i++) {
      assertTrue(distance(colors.getRGB(index), rgb) <= distance(colors.getRGB(i), rgb));
    }
  }

  private static int distance(int one, int two) {
    int red = (one >> 16 & 0xFF) - (two >> 16 & 0xFF);
    int green = (one >> 8 & 0xFF) - (two >> 8 & 0xFF);
    int blue = (one & 0xFF) - (two & 0xFF);
    return red * red + green * green + blue * blue;
  }
}
