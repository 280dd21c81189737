package io.geodesic.environments.classic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.geodesic.environments.Environments;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.rendering.Ink;
import io.geodesic.environments.rendering.Pictures;
import java.awt.image.BufferedImage;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** Where things are in the pictures, in pixels from the upper left corner. */
class ClassicPicturesTest {

  private static BufferedImage draw(String id, double... state) {
    Environment task = Environments.standard().make(id);
    task.setState(state, 0);
    return Pictures.draw(task);
  }

  private static void assertInk(Ink ink, BufferedImage image, double x, double y) {
    int pixel = image.getRGB((int) Math.floor(x), (int) Math.floor(y));
    assertEquals(
        Integer.toHexString(ink.color().getRGB()), Integer.toHexString(pixel), x + ", " + y);
  }

  @Property(tries = 100)
  void poleTiltsAboutTheCart(
      @ForAll @DoubleRange(min = -2.4, max = 2.4) double x,
      @ForAll @DoubleRange(min = -0.21, max = 0.21) double angle) {
    BufferedImage image = draw("CartPole-v1", x, 0, angle, 0);
    double axleX = 240 + 90 * x;
    double axleY = 120 + 90 * (0.55 - 0.42);
    assertInk(Ink.YELLOW, image, axleX, axleY);
    assertInk(Ink.NIGHT, image, axleX, axleY + 15);
    assertInk(
        Ink.ORANGE, image, axleX + 90 * StrictMath.sin(angle), axleY - 90 * StrictMath.cos(angle));
  }

  @Property(tries = 100)
  void pendulumTurnsCounterClockwiseFromUpright(
      @ForAll @DoubleRange(min = -7, max = 7) double angle) {
    BufferedImage image = draw("Pendulum-v1", angle, 0);
    assertInk(Ink.NIGHT, image, 160, 160);
    assertInk(Ink.RED, image, 160 - 120 * StrictMath.sin(angle), 160 - 120 * StrictMath.cos(angle));
  }

  @Property(tries = 100)
  void linksOfTheAcrobotHangOnEachOther(
      @ForAll @DoubleRange(min = -3.1, max = 3.1) double first,
      @ForAll @DoubleRange(min = -3.1, max = 3.1) double second) {
    BufferedImage image = draw("Acrobot-v1", first, second, 0, 0);
    double elbowX = 160 + 72 * StrictMath.sin(first);
    double elbowY = 160 + 72 * StrictMath.cos(first);
    double height = -StrictMath.cos(first) - StrictMath.cos(first + second);
    assertInk(Ink.YELLOW, image, elbowX, elbowY);
    assertInk(
        height > 1 ? Ink.RED : Ink.ORANGE,
        image,
        elbowX + 72 * StrictMath.sin(first + second),
        elbowY + 72 * StrictMath.cos(first + second));
  }

  @Property(tries = 100)
  void carStandsOnTheSlope(@ForAll @DoubleRange(min = -1.2, max = 0.6) double position) {
    BufferedImage image = draw("MountainCar-v0", position, 0);
    double slope = 1.35 * StrictMath.cos(3 * position);
    double across = 0.045 * 250 / Math.sqrt(1 + slope * slope);
    double x = 240 + 250 * (position + 0.3);
    double y = 320 - 250 * (0.03 + 0.55 + 0.45 * StrictMath.sin(3 * position));
    assertInk(Ink.BLUE, image, x - slope * across, y - across);
    assertInk(Ink.GREEN, image, x, y + 10);
  }

  @Example
  void flagsStandAtTheGoals() {
    for (Object[] task :
        new Object[][] {{"MountainCar-v0", 0.5}, {"MountainCarContinuous-v0", 0.45}}) {
      BufferedImage image = draw((String) task[0], -0.5, 0);
      double goal = (double) task[1];
      double y = 320 - 250 * (0.03 + 0.55 + 0.45 * StrictMath.sin(3 * goal) + 0.2);
      assertInk(Ink.RED, image, 240 + 250 * (goal + 0.3) + 8, y + 9);
    }
  }
}
