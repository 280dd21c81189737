package io.geodesic.environments.minatar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class SpaceInvadersTest {
  private static final int CANNON = 0;
  private static final int RIGHT = 1;
  private static final int MOVE_INTERVAL = 2;
  private static final int MOVE_TIMER = 3;
  private static final int ALIEN_SHOT_TIMER = 4;
  private static final int SHOT_TIMER = 5;
  private static final int BULLETS = 6;
  private static final int ALIEN_BULLETS = 16;
  private static final int ALIENS = 26;

  private final Board board = new Board(new SpaceInvaders(true));

  /** Replaces the aliens by one, and lets nothing happen soon. */
  private Board one(int x, int y) {
    for (int row = 0; row < 10; row++) {
      board.set(ALIENS + row, row == y ? 1 << x : 0);
    }
    return board.set(MOVE_TIMER, 12, ALIEN_SHOT_TIMER, 10);
  }

  @Test
  void gameStartsWithTwentyFourAliensMovingLeft() {
    String block = "..######..\n".repeat(4) + "..........\n".repeat(6);
    assertEquals(block, board.channel(1));
    assertEquals(block, board.channel(2));
    assertTrue(board.shows(0, 5, 9) && board.shows(3) && board.shows(4) && board.shows(5));
  }

  @Test
  void shotLeavesTheCannonBeforeItMoves() {
    one(0, 0).play(Action.FIRE);
    assertTrue(board.shows(4, 5, 8));
    board.play(Action.LEFT);
    assertTrue(board.shows(4, 5, 7) && board.shows(0, 4, 9));
    board.play(Action.NONE, 7);
    assertTrue(board.shows(4, 5, 0));
    board.play(Action.NONE);
    assertTrue(board.shows(4));
  }

  @Test
  void cannonShootsEveryFiveSteps() {
    one(0, 0).play(Action.FIRE, 6);
    assertTrue(board.shows(4, 5, 3, 5, 8));
    assertEquals(4, board.get(SHOT_TIMER));
  }

  @Test
  void cannonStopsAtTheSides() {
    one(5, 0).set(CANNON, 1).play(Action.LEFT, 2);
    assertEquals(0, board.get(CANNON));
    board.set(CANNON, 8).play(Action.RIGHT, 2);
    assertEquals(9, board.get(CANNON));
  }

  @Test
  void aliensMoveFirstOnStepThirteen() {
    board.set(CANNON, 0);
    for (int step = 1; step <= 12; step++) {
      board.set(ALIEN_SHOT_TIMER, 10).play(Action.NONE);
    }
    assertEquals(0b11111100, board.get(ALIENS));
    board.play(Action.NONE);
    assertEquals(0b01111110, board.get(ALIENS));
    assertEquals(11, board.get(MOVE_TIMER));
  }

  @Test
  void fewAliensAreFast() {
    one(5, 0).set(MOVE_TIMER, 0).play(Action.NONE);
    assertEquals(0, board.get(MOVE_TIMER));
    board.play(Action.NONE);
    assertTrue(board.shows(1, 3, 0));
  }

  @Test
  void aliensTurnAndComeDownAtTheSides() {
    one(0, 2).set(MOVE_TIMER, 0).play(Action.NONE);
    assertTrue(board.shows(3, 0, 3) && board.shows(2));
    one(9, 2).set(MOVE_TIMER, 0, RIGHT, 1).play(Action.NONE);
    assertTrue(board.shows(2, 9, 3) && board.shows(3));
    assertFalse(board.over());
  }

  @Test
  void aliensEndTheGameOnTheCannonOrWhenTheyCannotComeDown() {
    one(5, 9).play(Action.NONE);
    assertTrue(board.over());
    board.reset();
    one(6, 9).set(MOVE_TIMER, 0).play(Action.NONE);
    assertTrue(board.over());
    board.reset();
    one(0, 9).set(MOVE_TIMER, 0).play(Action.NONE);
    assertTrue(board.over());
    assertTrue(board.shows(1, 0, 0));
    board.reset();
    one(7, 9).set(MOVE_TIMER, 0).play(Action.NONE);
    assertFalse(board.over());
  }

  @Test
  void lowestAlienOfTheNearestColumnShoots() {
    one(7, 2).set(ALIENS, 1 << 7, CANNON, 1, ALIEN_SHOT_TIMER, 0).play(Action.NONE);
    assertTrue(board.shows(5, 7, 2));
    assertEquals(9, board.get(ALIEN_SHOT_TIMER));
    board.play(Action.NONE);
    assertTrue(board.shows(5, 7, 3));
    one(3, 1).set(ALIENS, 1 << 7, CANNON, 5, ALIEN_SHOT_TIMER, 0).set(ALIEN_BULLETS + 3, 0);
    board.play(Action.NONE);
    assertTrue(board.shows(5, 3, 1));
  }

  @Test
  void bulletOnTheCannonEndsTheGame() {
    one(0, 0).set(ALIEN_BULLETS + 8, 1 << 5).play(Action.NONE);
    assertTrue(board.over());
    board.reset();
    one(0, 0).set(ALIEN_BULLETS + 8, 1 << 5).play(Action.LEFT);
    assertFalse(board.over());
    board.play(Action.NONE);
    assertTrue(board.shows(5));
  }

  @Test
  void withoutMovingTheFirstShotHitsOnStepSeventeen() {
    board.play(Action.NONE, 16);
    assertFalse(board.over());
    board.play(Action.NONE);
    assertTrue(board.over());
  }

  @Test
  void hitsRemoveBothAndPayOne() {
    one(5, 2).set(ALIENS + 1, 1 << 4, BULLETS + 3, 1 << 5, BULLETS + 2, 1 << 4);
    board.set(ALIENS, 1);
    assertEquals(2, board.play(Action.NONE));
    assertTrue(board.shows(4) && board.shows(1, 0, 0));
  }

  @Test
  void bulletsAndAliensAreComparedAfterBothHaveMoved() {
    one(5, 2).set(BULLETS + 3, 1 << 5, MOVE_TIMER, 0);
    assertEquals(0, board.play(Action.NONE));
    one(6, 2).set(BULLETS + 3, 1 << 5, MOVE_TIMER, 0);
    assertEquals(1, board.play(Action.NONE));
  }

  @Test
  void newBlocksAreFasterUpToALimit() {
    for (int wave = 1; wave <= 9; wave++) {
      one(5, 2).set(BULLETS + 3, 1 << 5, RIGHT, 1, MOVE_TIMER, 4).play(Action.NONE);
      assertEquals(Math.max(6, 12 - wave), board.get(MOVE_INTERVAL));
      assertEquals("..######..\n".repeat(4) + "..........\n".repeat(6), board.channel(3));
      assertEquals(3, board.get(MOVE_TIMER));
    }
    Board steady = new Board(new SpaceInvaders(false));
    steady.set(ALIENS, 0, ALIENS + 1, 0, ALIENS + 2, 1, ALIENS + 3, 0, BULLETS + 3, 1);
    assertEquals(1, steady.play(Action.NONE));
    assertEquals(12, steady.get(MOVE_INTERVAL));
  }
}
