package io.geodesic.environments.minatar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class AsterixTest {
  private static final int SPAWN_INTERVAL = 2;
  private static final int SPAWN_TIMER = 3;
  private static final int MOVE_INTERVAL = 4;
  private static final int MOVE_TIMER = 5;
  private static final int RAMP_TIMER = 6;
  private static final int RAMP_INDEX = 7;

  private final Board board = new Board(new Asterix(true));

  private static int slot(int row) {
    return 8 + 4 * (row - 1);
  }

  /** Puts something in a row. */
  private Board put(int row, int x, boolean right, boolean gold) {
    int slot = slot(row);
    return board.set(slot, 1, slot + 1, x, slot + 2, right ? 1 : 0, slot + 3, gold ? 1 : 0);
  }

  private int occupied() {
    int count = 0;
    for (int row = 1; row <= 8; row++) {
      count += board.get(slot(row));
    }
    return count;
  }

  @Test
  void firstSpawnIsOnStepElevenThenEveryInterval() {
    board.set(0, 0, 1, 1);
    for (int step = 1; step <= 31; step++) {
      board.set(MOVE_TIMER, 5).play(Action.NONE);
      assertEquals(Math.max(0, (step - 1) / 10), occupied(), "step " + step);
    }
  }

  @Test
  void spawnsComeFromBothSidesInAllRowsAndOneThirdIsGold() {
    int left = 0;
    int gold = 0;
    int[] rows = new int[9];
    int games = 4000;
    for (int i = 0; i < games; i++) {
      board.reset().set(0, 5, SPAWN_TIMER, 0).play(Action.NONE);
      for (int row = 1; row <= 8; row++) {
        int slot = slot(row);
        rows[row] += board.get(slot);
        left += board.get(slot + 2);
        gold += board.get(slot + 3);
        assertEquals(board.get(slot) == 1 && board.get(slot + 2) == 0 ? 9 : 0, board.get(slot + 1));
      }
    }
    assertEquals(0.5, left / (double) games, 0.04);
    assertEquals(1 / 3.0, gold / (double) games, 0.04);
    for (int row = 1; row <= 8; row++) {
      assertEquals(0.125, rows[row] / (double) games, 0.03);
    }
  }

  @Test
  void onlyFreeRowsAreFilledAndAFullBoardStaysAsItIs() {
    for (int row = 1; row <= 7; row++) {
      put(row, 1, true, false);
    }
    board.set(0, 9, SPAWN_TIMER, 0).play(Action.NONE);
    assertEquals(8, occupied());
    board.set(SPAWN_TIMER, 0).play(Action.NONE);
    assertEquals(8, occupied());
    assertEquals(9, board.get(SPAWN_TIMER));
  }

  @Test
  void playerStaysInRowsOneToEight() {
    board.set(0, 0, 1, 1, SPAWN_TIMER, 10).play(Action.UP);
    assertTrue(board.shows(0, 0, 1));
    board.play(Action.LEFT);
    assertTrue(board.shows(0, 0, 1));
    board.set(0, 9, 1, 8).play(Action.DOWN);
    board.play(Action.RIGHT);
    assertTrue(board.shows(0, 9, 8));
    board.play(Action.FIRE);
    assertTrue(board.shows(0, 9, 8));
  }

  @Test
  void goldIsTakenAndEnemiesEndTheGame() {
    put(5, 6, true, true);
    assertEquals(1, board.play(Action.RIGHT));
    assertEquals(0, occupied());
    put(5, 5, true, false);
    assertEquals(0, board.play(Action.LEFT));
    assertTrue(board.over());
    assertEquals(1, occupied());
  }

  @Test
  void thingsAlsoMoveIntoThePlayer() {
    put(5, 4, true, true).set(MOVE_TIMER, 0);
    assertEquals(1, board.play(Action.NONE));
    put(5, 6, false, false).set(MOVE_TIMER, 0);
    assertEquals(0, board.play(Action.NONE));
    assertTrue(board.over());
  }

  @Test
  void thingsMoveFirstOnStepSixAndThenEveryInterval() {
    put(2, 0, true, false);
    for (int step = 1; step <= 10; step++) {
      board.play(Action.NONE);
      assertEquals(step < 6 ? 0 : 1, board.get(slot(2) + 1), "step " + step);
    }
    board.play(Action.NONE);
    assertEquals(2, board.get(slot(2) + 1));
  }

  @Test
  void thingsLeaveTheBoard() {
    put(1, 9, true, false);
    put(2, 0, false, true).set(MOVE_TIMER, 0).play(Action.NONE);
    assertEquals(0, occupied());
  }

  @Test
  void trailIsBehind() {
    put(1, 3, true, false);
    put(2, 3, false, true);
    put(3, 0, true, true);
    assertTrue(board.shows(1, 3, 1));
    assertTrue(board.shows(3, 3, 2, 0, 3));
    assertTrue(board.shows(2, 2, 1, 4, 2));
  }

  /** Takes everything off the board and plays. */
  private void playAlone(Board alone, int steps) {
    for (int i = 0; i < steps; i++) {
      for (int row = 1; row <= 8; row++) {
        int slot = slot(row);
        alone.set(slot, 0, slot + 1, 0, slot + 2, 0, slot + 3, 0);
      }
      alone.play(Action.NONE);
    }
  }

  @Test
  void rampFiresEvery102StepsAndSpeedsUpMovesEverySecondTime() {
    playAlone(board, 101);
    assertEquals(10, board.get(SPAWN_INTERVAL));
    playAlone(board, 1);
    assertEquals(9, board.get(SPAWN_INTERVAL));
    assertEquals(5, board.get(MOVE_INTERVAL));
    playAlone(board, 102);
    assertEquals(8, board.get(SPAWN_INTERVAL));
    assertEquals(4, board.get(MOVE_INTERVAL));
    playAlone(board, 102 * 5);
    assertEquals(3, board.get(SPAWN_INTERVAL));
    assertEquals(2, board.get(MOVE_INTERVAL));
    playAlone(board, 102 * 10);
    assertEquals(1, board.get(SPAWN_INTERVAL));
    assertEquals(1, board.get(MOVE_INTERVAL));
    assertEquals(9, board.get(RAMP_INDEX));
    assertEquals(100, board.get(RAMP_TIMER));
  }

  @Test
  void difficultyCanStayAsItIs() {
    Board steady = new Board(new Asterix(false));
    playAlone(steady, 500);
    assertEquals(10, steady.get(SPAWN_INTERVAL));
    assertEquals(100, steady.get(RAMP_TIMER));
    assertFalse(steady.over());
  }
}
