package io.geodesic.environments.minatar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class BreakoutTest {
  private static final int PADDLE = 0;
  private static final int X = 1;
  private static final int Y = 2;
  private static final int DIRECTION = 5;
  private static final int STRUCK = 6;
  private static final int ROW1 = 7;
  private static final int FULL = 1023;

  private final Board board = new Board(new Breakout());

  /** Sets the ball in motion over an empty board. */
  private Board empty(int paddle, int x, int y, int direction) {
    return board.set(PADDLE, paddle, X, x, Y, y, DIRECTION, direction, STRUCK, 0, 7, 0, 8, 0, 9, 0);
  }

  private void assertBall(int x, int y, int direction) {
    assertArrayEquals(
        new int[] {x, y, direction}, new int[] {board.get(X), board.get(Y), board.get(DIRECTION)});
  }

  @Test
  void ballStartsAtEitherSideInTheLowestRowOfBricks() {
    boolean[] seen = new boolean[2];
    for (int i = 0; i < 100; i++) {
      board.reset();
      boolean left = board.get(X) == 0;
      assertBall(left ? 0 : 9, 3, left ? 2 : 3);
      seen[left ? 1 : 0] = true;
    }
    assertTrue(seen[0] && seen[1]);
    assertTrue(board.shows(0, 4, 9));
    assertEquals(board.channel(1), board.channel(2));
    String rows = "##########\n".repeat(3);
    assertEquals("..........\n" + rows + "..........\n".repeat(6), board.channel(3));
  }

  @Test
  void paddleStopsAtTheSides() {
    empty(1, 5, 0, 2).play(Action.LEFT);
    assertEquals(0, board.get(PADDLE));
    board.play(Action.LEFT);
    assertEquals(0, board.get(PADDLE));
    empty(8, 5, 0, 2).play(Action.RIGHT, 2);
    assertEquals(9, board.get(PADDLE));
    board.play(Action.UP);
    assertEquals(9, board.get(PADDLE));
  }

  @Test
  void ballMovesDiagonallyAndLeavesATrail() {
    empty(4, 5, 5, 0).play(Action.NONE);
    assertBall(4, 4, 0);
    assertTrue(board.shows(1, 4, 4) && board.shows(2, 5, 5));
    empty(4, 5, 5, 1).play(Action.NONE);
    assertBall(6, 4, 1);
    empty(4, 5, 5, 2).play(Action.NONE);
    assertBall(6, 6, 2);
    empty(4, 5, 5, 3).play(Action.NONE);
    assertBall(4, 6, 3);
  }

  @Test
  void sidesFlipTheBallWhichMovesVerticallyOnThatStep() {
    empty(4, 0, 5, 0).play(Action.NONE);
    assertBall(0, 4, 1);
    empty(4, 9, 5, 2).play(Action.NONE);
    assertBall(9, 6, 3);
  }

  @Test
  void topFlipsTheBall() {
    empty(4, 5, 0, 0).play(Action.NONE);
    assertBall(4, 0, 3);
    empty(4, 5, 0, 1).play(Action.NONE);
    assertBall(6, 0, 2);
  }

  @Test
  void brickIsRemovedAndSendsTheBallBack() {
    empty(4, 5, 4, 1).set(ROW1 + 2, FULL);
    assertEquals(1, board.play(Action.NONE));
    assertBall(6, 4, 2);
    assertEquals(FULL - (1 << 6), board.get(ROW1 + 2));
    assertEquals(1, board.get(STRUCK));
  }

  @Test
  void onlyTheFirstBrickOfASeriesIsRemoved() {
    empty(4, 5, 2, 1).set(STRUCK, 1, ROW1, FULL);
    assertEquals(0, board.play(Action.NONE));
    assertBall(6, 1, 1);
    assertEquals(FULL, board.get(ROW1));
    assertEquals(1, board.get(STRUCK));
    board.play(Action.NONE);
    assertBall(7, 0, 1);
    assertEquals(0, board.get(STRUCK));
  }

  @Test
  void paddleUnderTheBallSendsItUp() {
    empty(5, 5, 8, 2).play(Action.NONE);
    assertBall(6, 8, 1);
    assertFalse(board.over());
  }

  @Test
  void paddleWhereTheBallGoesSendsItBack() {
    empty(6, 5, 8, 2).play(Action.NONE);
    assertBall(6, 8, 0);
    assertFalse(board.over());
  }

  @Test
  void missedBallEndsTheGame() {
    empty(4, 5, 8, 2).play(Action.NONE);
    assertTrue(board.over());
    assertBall(6, 9, 2);
  }

  @Test
  void bricksComeBackWhenTheBallReachesThePaddleRow() {
    empty(5, 5, 7, 2).play(Action.NONE);
    assertEquals(0, board.get(ROW1));
    board.play(Action.RIGHT);
    for (int row = 0; row < 3; row++) {
      assertEquals(FULL, board.get(ROW1 + row));
    }
    empty(5, 5, 8, 2).set(ROW1, 1).play(Action.NONE);
    assertEquals(1, board.get(ROW1));
  }
}
