package io.geodesic.environments.minatar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class FreewayTest {
  private static final int ROW = 0;
  private static final int MOVE_TIMER = 1;

  private final Board board = new Board(new Freeway());

  private static int car(int row) {
    return 3 + 3 * (row - 1);
  }

  private Board put(int row, int x, int timer, int speed) {
    return board.set(car(row), x, car(row) + 1, timer, car(row) + 2, speed);
  }

  /** Puts every car out of the way for some steps. */
  private Board park() {
    for (int row = 1; row <= 8; row++) {
      put(row, 9, 5, 5);
    }
    return board;
  }

  @Test
  void speedsAndDirectionsAreUniform() {
    int[] speeds = new int[11];
    for (int i = 0; i < 1000; i++) {
      board.reset();
      for (int row = 1; row <= 8; row++) {
        int speed = board.get(car(row) + 2);
        speeds[speed + 5]++;
        assertEquals(0, board.get(car(row)));
        assertEquals(Math.abs(speed), board.get(car(row) + 1));
      }
    }
    for (int speed = -5; speed <= 5; speed++) {
      assertEquals(speed == 0 ? 0 : 800, speeds[speed + 5], 120);
    }
    assertTrue(board.shows(0, 4, 9));
  }

  @Test
  void chickenMovesFirstOnStepFourAndThenEveryThirdStep() {
    for (int step = 1; step <= 10; step++) {
      park().play(Action.UP);
      assertEquals(9 - Math.max(0, (step - 1) / 3), board.get(ROW), "step " + step);
    }
    park().set(MOVE_TIMER, 0).play(Action.DOWN);
    assertEquals(7, board.get(ROW));
    park().set(MOVE_TIMER, 0, ROW, 9).play(Action.DOWN);
    assertEquals(9, board.get(ROW));
    assertEquals(2, board.get(MOVE_TIMER));
  }

  @Test
  void otherActionsDoNotSpendTheMove() {
    park().set(MOVE_TIMER, 0);
    for (Action action : new Action[] {Action.NONE, Action.LEFT, Action.RIGHT, Action.FIRE}) {
      board.play(action);
      assertEquals(9, board.get(ROW));
      assertEquals(0, board.get(MOVE_TIMER));
    }
  }

  @Test
  void arrivalPaysAndDrawsNewCarsWhereTheyAre() {
    park().set(ROW, 1, MOVE_TIMER, 0);
    assertEquals(1, board.play(Action.UP));
    assertEquals(9, board.get(ROW));
    int differing = 0;
    for (int row = 1; row <= 8; row++) {
      assertEquals(9, board.get(car(row)));
      assertEquals(Math.abs(board.get(car(row) + 2)) - 1, board.get(car(row) + 1));
      differing += board.get(car(row) + 2) == 5 ? 0 : 1;
    }
    assertTrue(differing > 0);
  }

  @Test
  void carsPutTheChickenBackWithoutPenalty() {
    park().set(ROW, 5, MOVE_TIMER, 2);
    put(5, 3, 0, 2);
    assertEquals(0, board.play(Action.NONE));
    assertEquals(9, board.get(ROW));
    assertEquals(1, board.get(MOVE_TIMER));
    park().set(ROW, 6, MOVE_TIMER, 0);
    put(5, 4, 3, 2).play(Action.UP);
    assertEquals(9, board.get(ROW));
  }

  @Test
  void carOfSpeedKMovesEveryKPlusOneSteps() {
    for (int speed = 1; speed <= 5; speed++) {
      board.reset();
      put(1, 0, speed, speed);
      put(2, 0, speed, -speed).play(Action.NONE, speed);
      assertEquals(0, board.get(car(1)));
      board.play(Action.NONE);
      assertEquals(1, board.get(car(1)));
      assertEquals(9, board.get(car(2)));
      board.play(Action.NONE, speed + 1);
      assertEquals(2, board.get(car(1)));
      assertEquals(8, board.get(car(2)));
    }
  }

  @Test
  void carsWrapAroundWithTheirTrail() {
    park();
    put(1, 9, 0, 1).play(Action.NONE);
    assertEquals(0, board.get(car(1)));
    assertTrue(board.shows(2, 9, 1));
    assertTrue(board.channel(1).startsWith("..........\n#.........\n"));
    put(1, 0, 3, -3);
    assertTrue(board.shows(4, 1, 1));
  }

  @Test
  void episodeLasts2501Steps() {
    board.play(Action.UP, 2500);
    assertEquals(false, board.over());
    board.play(Action.UP);
    assertTrue(board.over());
  }
}
