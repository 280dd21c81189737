package io.geodesic.environments.mujoco;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.geodesic.environments.core.Environment;
import io.geodesic.environments.rendering.Drawable;
import io.geodesic.environments.rendering.Ink;
import io.geodesic.environments.rendering.Pictures;
import java.awt.image.BufferedImage;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where things are in the pictures, in pixels from the upper left corner. */
class MujocoPicturesTest {

  @BeforeEach
  void assumeMujoco() {
    MujocoOnThisMachine.assumeAvailable();
  }

  private static BufferedImage draw(Function<Revision, Environment> task, double... start) {
    try (Environment environment = task.apply(Revision.V4)) {
      double[] state = new double[environment.stateLength()];
      System.arraycopy(start, 0, state, 0, start.length);
      environment.setState(state, 0);
      return Pictures.draw(environment);
    }
  }

  private static void assertInk(Ink ink, BufferedImage image, double x, double y) {
    int pixel = image.getRGB((int) Math.floor(x), (int) Math.floor(y));
    assertEquals(
        Integer.toHexString(ink.color().getRGB()), Integer.toHexString(pixel), x + ", " + y);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1.2, -0.3, 0, 0.2, 1})
  void poleTurnsOnTheCart(double angle) {
    double x = 0.4;
    BufferedImage image = draw(InvertedPendulum::new, x, angle);
    double cartX = 240 + 215 * x;
    double cartY = 240 * 0.84;
    assertInk(Ink.NIGHT, image, cartX, cartY + 14);
    assertInk(
        Ink.ORANGE,
        image,
        cartX + 215 * 0.6 * StrictMath.sin(angle),
        cartY - 215 * 0.6 * StrictMath.cos(angle));
    assertInk(Ink.GREY, image, 240 - 215, cartY);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.25, 12.5, -7.75})
  void cameraFollowsTheCheetahOverTheGround(double x) {
    BufferedImage image = draw(HalfCheetah::new, x);
    double ground = 240 * 0.84;
    assertInk(Ink.NIGHT, image, 240, ground - 130 * 0.7);
    assertInk(Ink.ORANGE, image, 240 - 130 * 0.5 + 4, ground - 130 * 0.7 + 12);
    double next = (Math.ceil(x) - x) * 130;
    assertInk(Ink.GREY, image, 240 + next, ground + 8);
    assertInk(Ink.MIST, image, 240 + next + 20, ground + 8);
  }

  @Test
  void targetAndArmOfTheReacherAreSeenFromAbove() {
    BufferedImage image = draw(Reacher::new, 0, StrictMath.PI / 2, 0.1, -0.2);
    assertInk(Ink.NIGHT, image, 160 + 480 * 0.05, 160);
    assertInk(Ink.ORANGE, image, 160 + 480 * 0.1, 160 - 480 * 0.05);
    assertInk(Ink.BLUE, image, 160 + 480 * 0.1, 160 + 480 * 0.2);
  }

  @Test
  void filmsRunAtTheTasksClock() {
    assertEquals(20, stepsPerSecond(HalfCheetah::new), 1e-9);
    assertEquals(125, stepsPerSecond(Hopper::new), 1e-9);
    assertEquals(25, stepsPerSecond(Swimmer::new), 1e-9);
  }

  private static double stepsPerSecond(Function<Revision, Environment> task) {
    try (Environment environment = task.apply(Revision.V5)) {
      return Drawable.pictureOf(environment).orElseThrow().stepsPerSecond();
    }
  }
}
