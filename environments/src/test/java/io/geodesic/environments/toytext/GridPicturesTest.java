package io.geodesic.environments.toytext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.geodesic.environments.Environments;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.rendering.Ink;
import io.geodesic.environments.rendering.Pictures;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where things are in the pictures, in fractions of a cell from its upper left corner. */
class GridPicturesTest {

  private static BufferedImage draw(String id, int state) {
    Environment task = Environments.standard().make(id);
    task.setState(new double[] {state}, 0);
    return Pictures.draw(task);
  }

  private static Ink ink(BufferedImage image, Grid grid, int cell, double x, double y) {
    double size = (double) image.getWidth() / grid.columns();
    int pixel =
        image.getRGB((int) (size * (grid.column(cell) + x)), (int) (size * (grid.row(cell) + y)));
    for (Ink ink : Ink.values()) {
      if (ink.color().getRGB() == pixel) {
        return ink;
      }
    }
    throw new AssertionError(cell + " has " + Integer.toHexString(pixel));
  }

  @ParameterizedTest
  @CsvSource({
    "FrozenLake-v1, 4, 4, ORANGE",
    "FrozenLake8x8NotSlippery-v1, 8, 8, ORANGE",
    "CliffWalking-v1, 4, 12, BLUE"
  })
  void somebodyStandsOnTheCellOfTheState(String id, int rows, int columns, Ink body) {
    Grid grid = new Grid(rows, columns);
    for (int state = 0; state < grid.cells(); state++) {
      BufferedImage image = draw(id, state);
      for (int cell = 0; cell < grid.cells(); cell++) {
        assertEquals(cell == state, ink(image, grid, cell, 0.5, 0.65) == body, cell + ", " + state);
      }
    }
  }

  @Test
  void holesAndGoalAreWhereTheMapHasThem() {
    Grid grid = new Grid(4, 4);
    BufferedImage image = draw("FrozenLake-v1", 1);
    String map = "SFFFFHFHFFFHHFFG";
    for (int cell = 0; cell < 16; cell++) {
      boolean hole = ink(image, grid, cell, 0.25, 0.5) == Ink.NIGHT;
      assertEquals(map.charAt(cell) == 'H', hole, "cell " + cell);
      boolean flag = ink(image, grid, cell, 0.42, 0.32) == Ink.RED;
      assertEquals(map.charAt(cell) == 'G', flag, "cell " + cell);
    }
  }

  @Test
  void taxiPassengerAndDestinationAreThoseOfTheState() {
    Grid grid = new Grid(5, 5);
    int[] landmarks = {0, 4, 20, 23};
    for (int state = 0; state < 500; state++) {
      BufferedImage image = draw("Taxi-v4", state);
      int taxi = state / 20;
      int passenger = state / 4 % 5;
      for (int cell = 0; cell < 25; cell++) {
        assertEquals(cell == taxi, ink(image, grid, cell, 0.15, 0.6) == Ink.ORANGE);
      }
      for (int i = 0; i < 4; i++) {
        Ink frame = ink(image, grid, landmarks[i], 0.12, 0.25);
        assertEquals(i == state % 4, frame == Ink.NIGHT);
        if (landmarks[i] != taxi) {
          Ink head = ink(image, grid, landmarks[i], 0.5, 0.32);
          assertEquals(i == passenger, head == Ink.VIOLET);
        }
      }
      assertEquals(passenger == 4, ink(image, grid, taxi, 0.49, 0.36) == Ink.VIOLET, "" + state);
    }
  }
}
