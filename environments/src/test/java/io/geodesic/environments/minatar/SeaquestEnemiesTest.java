package io.geodesic.environments.minatar;

import static io.geodesic.environments.minatar.SeaquestBoard.BULLETS;
import static io.geodesic.environments.minatar.SeaquestBoard.ENEMY_BULLETS;
import static io.geodesic.environments.minatar.SeaquestBoard.FISH;
import static io.geodesic.environments.minatar.SeaquestBoard.MOVE_INTERVAL;
import static io.geodesic.environments.minatar.SeaquestBoard.RAMP_INDEX;
import static io.geodesic.environments.minatar.SeaquestBoard.SPAWN_INTERVAL;
import static io.geodesic.environments.minatar.SeaquestBoard.SPAWN_TIMER;
import static io.geodesic.environments.minatar.SeaquestBoard.SUBMARINES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Fish, enemy submarines and their bullets. */
final class SeaquestEnemiesTest {
  private final SeaquestBoard sea = new SeaquestBoard(true);
  private final Board board = sea.board;

  @Test
  void firstEnemyComesOnStep21() {
    board.play(Action.NONE, 20);
    assertEquals(0, board.get(FISH) + board.get(SUBMARINES));
    board.play(Action.NONE);
    assertEquals(1, board.get(FISH) + board.get(SUBMARINES));
    assertEquals(19, board.get(SPAWN_TIMER));
  }

  @Test
  void oneThirdAreSubmarines() {
    int games = 3000;
    int submarines = 0;
    int toRight = 0;
    for (int i = 0; i < games; i++) {
      board.reset().set(SPAWN_TIMER, 0).play(Action.NONE);
      int kind = board.get(FISH) == 1 ? FISH : SUBMARINES;
      submarines += board.get(SUBMARINES);
      toRight += board.get(kind + 3);
      assertEquals(board.get(kind + 3) == 1 ? 0 : 9, board.get(kind + 1));
      assertEquals(4, board.get(kind + 4));
    }
    assertEquals(1 / 3.0, submarines / (double) games, 0.04);
    assertEquals(0.5, toRight / (double) games, 0.04);
  }

  @Test
  void enemiesOfARowMoveTheSameWay() {
    int refused = 0;
    for (int i = 0; i < 400; i++) {
      board.reset();
      for (int row = 1; row <= 8; row++) {
        sea.add(row % 2 == 0 ? FISH : SUBMARINES, row % 2 == 0 ? arrive(5) : arrive(10));
        int kind = row % 2 == 0 ? FISH : SUBMARINES;
        int size = row % 2 == 0 ? 4 : 5;
        board.set(kind + 1 + (board.get(kind) - 1) * size + 1, row);
      }
      board.set(SPAWN_TIMER, 0).play(Action.NONE);
      assertEquals(19, board.get(SPAWN_TIMER));
      int enemies = board.get(FISH) + board.get(SUBMARINES);
      refused += enemies == 8 ? 1 : 0;
    }
    assertEquals(200, refused, 50);
  }

  /** An enemy in the middle that moves right; with a shot timer if that is not 5. */
  private static int[] arrive(int shotTimer) {
    return shotTimer == 5 ? new int[] {5, 1, 1, 5} : new int[] {5, 1, 1, 5, shotTimer};
  }

  @Test
  void fishMoveAfterTheIntervalAndThenEveryIntervalPlusOne() {
    sea.dive(0, 8).add(FISH, 7, 3, 1, 4);
    for (int step = 1; step <= 10; step++) {
      board.play(Action.NONE);
      assertTrue(board.shows(5, step < 5 ? 7 : 8, 3), "step " + step);
      assertTrue(board.shows(3, step < 5 ? 6 : 7, 3));
    }
    board.play(Action.NONE, 6);
    assertTrue(board.shows(5, 9, 3));
    board.play(Action.NONE, 1);
    sea.dive(0, 8).add(FISH, 9, 3, 1, 0).board.play(Action.NONE);
    assertTrue(board.shows(5));
  }

  @Test
  void touchingAnEnemyEndsTheGame() {
    sea.dive(5, 4).add(FISH, 4, 4, 1, 5).board.play(Action.LEFT);
    assertTrue(board.over());
    sea.dive(5, 4).add(FISH, 4, 4, 1, 0).board.play(Action.NONE);
    assertTrue(board.over());
    sea.dive(5, 4).add(SUBMARINES, 4, 4, 1, 5, 5).board.play(Action.LEFT);
    assertTrue(board.over());
    sea.dive(5, 4).add(SUBMARINES, 4, 4, 1, 0, 5).board.play(Action.NONE);
    assertTrue(board.over());
    sea.dive(5, 4).add(FISH, 4, 4, 1, 1).board.play(Action.NONE);
    assertFalse(board.over());
  }

  @Test
  void enemiesSwimIntoBullets() {
    sea.dive(9, 8).add(BULLETS, 6, 3, 0).add(FISH, 4, 3, 1, 0);
    assertEquals(1, board.play(Action.NONE));
    assertEquals(0, board.get(FISH) + board.get(BULLETS));
  }

  @Test
  void submarinesShootAfterTenStepsAndThenEveryEleven() {
    sea.dive(0, 8).add(SUBMARINES, 0, 3, 1, 5, 9);
    board.play(Action.NONE, 9);
    assertEquals(0, board.get(ENEMY_BULLETS));
    board.play(Action.NONE);
    assertTrue(board.shows(4, 2, 3) && board.shows(6, 1, 3), board.channel(4));
    board.play(Action.NONE);
    assertTrue(board.shows(4, 3, 3));
    board.set(SPAWN_TIMER, 20).play(Action.NONE, 10);
    assertTrue(board.channel(4).contains("..#"), board.channel(4));
    assertEquals(10, board.get(SUBMARINES + 5));
  }

  @Test
  void submarinesShootInTheStepOfTheirDeath() {
    sea.dive(9, 8).add(BULLETS, 6, 3, 0).add(SUBMARINES, 4, 3, 1, 0, 0);
    assertEquals(1, board.play(Action.NONE));
    assertEquals(0, board.get(SUBMARINES));
    assertTrue(board.shows(4, 6, 3));
    sea.dive(0, 8).add(SUBMARINES, 9, 3, 1, 0, 0).board.play(Action.NONE);
    assertEquals(0, board.get(SUBMARINES) + board.get(ENEMY_BULLETS));
  }

  @Test
  void enemyBulletsEndTheGame() {
    sea.dive(5, 4).add(ENEMY_BULLETS, 4, 4, 1).board.play(Action.NONE);
    assertTrue(board.over());
    sea.dive(5, 4).add(ENEMY_BULLETS, 4, 4, 0).board.play(Action.LEFT);
    assertTrue(board.over());
    sea.dive(5, 4).add(ENEMY_BULLETS, 4, 4, 0).board.play(Action.NONE);
    assertFalse(board.over());
    board.play(Action.NONE, 3);
    assertTrue(board.shows(4, 0, 4));
    board.play(Action.NONE);
    assertTrue(board.shows(4));
  }

  @Test
  void evenTheHardestSeaHoldsFarFewerThanThereIsRoomFor() {
    board.set(SPAWN_INTERVAL, 1, SPAWN_TIMER, 1, MOVE_INTERVAL, 2, RAMP_INDEX, 19);
    int most = 0;
    for (int step = 0; step < 20_000; step++) {
      board.play(Action.NONE);
      most = Math.max(most, Math.max(board.get(FISH), board.get(SUBMARINES)));
      assertTrue(board.get(ENEMY_BULLETS) < 40);
    }
    assertFalse(board.over());
    assertTrue(most > 10 && most < 31, "most " + most);
  }
}
