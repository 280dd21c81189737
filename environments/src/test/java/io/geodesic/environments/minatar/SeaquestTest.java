package io.geodesic.environments.minatar;

import static io.geodesic.environments.minatar.SeaquestBoard.BULLETS;
import static io.geodesic.environments.minatar.SeaquestBoard.CREW;
import static io.geodesic.environments.minatar.SeaquestBoard.DIVERS;
import static io.geodesic.environments.minatar.SeaquestBoard.DIVER_TIMER;
import static io.geodesic.environments.minatar.SeaquestBoard.FISH;
import static io.geodesic.environments.minatar.SeaquestBoard.MOVE_INTERVAL;
import static io.geodesic.environments.minatar.SeaquestBoard.OXYGEN;
import static io.geodesic.environments.minatar.SeaquestBoard.RAMP_INDEX;
import static io.geodesic.environments.minatar.SeaquestBoard.SHOT_TIMER;
import static io.geodesic.environments.minatar.SeaquestBoard.SPAWN_INTERVAL;
import static io.geodesic.environments.minatar.SeaquestBoard.SURFACED;
import static io.geodesic.environments.minatar.SeaquestBoard.X;
import static io.geodesic.environments.minatar.SeaquestBoard.Y;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The player's side: steering, shots, divers, oxygen. */
final class SeaquestTest {
  private final SeaquestBoard sea = new SeaquestBoard(true);
  private final Board board = sea.board;

  /** Comes up from just below the surface; returns the reward. */
  private int comeUp(int crew, int oxygen) {
    sea.calm();
    return board.set(Y, 1, SURFACED, 0, CREW, crew, OXYGEN, oxygen).play(Action.UP);
  }

  @Test
  void submarineStartsAtTheSurfaceFacingLeft() {
    assertTrue(board.shows(0, 5, 0) && board.shows(1, 6, 0));
    assertTrue(board.shows(7, 0, 9, 1, 9, 2, 9, 3, 9, 4, 9, 5, 9, 6, 9, 7, 9, 8, 9, 9, 9));
    for (int channel : new int[] {2, 3, 4, 5, 6, 8, 9}) {
      assertTrue(board.shows(channel));
    }
  }

  @Test
  void submarineStaysAboveTheGaugesAndTurnsOnlySideways() {
    sea.dive(1, 7);
    board.play(Action.DOWN, 2);
    assertTrue(board.shows(0, 1, 8) && board.shows(1, 2, 8));
    board.play(Action.LEFT, 2);
    assertTrue(board.shows(0, 0, 8) && board.shows(1, 1, 8));
    board.play(Action.RIGHT);
    assertTrue(board.shows(0, 1, 8) && board.shows(1, 0, 8));
    board.play(Action.UP);
    assertTrue(board.shows(0, 1, 7) && board.shows(1, 0, 7));
    board.set(X, 9).play(Action.RIGHT);
    assertTrue(board.shows(0, 9, 7));
  }

  @Test
  void bulletsLeaveEveryFiveStepsInTheDirectionFaced() {
    sea.dive(8, 4);
    board.play(Action.FIRE);
    assertTrue(board.shows(2, 7, 4));
    board.play(Action.FIRE, 4);
    assertTrue(board.shows(2, 3, 4));
    assertEquals(0, board.get(SHOT_TIMER));
    board.play(Action.FIRE);
    assertTrue(board.shows(2, 2, 4, 7, 4));
    board.play(Action.NONE, 2);
    assertTrue(board.shows(2, 0, 4, 5, 4));
    board.play(Action.NONE);
    assertTrue(board.shows(2, 4, 4));
  }

  @Test
  void bulletHitsOneEnemyFishFirst() {
    sea.dive(5, 4).add(FISH, 3, 4, 1, 5).add(FISH, 3, 4, 1, 4);
    sea.add(SeaquestBoard.SUBMARINES, 3, 4, 1, 5, 9).add(BULLETS, 4, 4, 0);
    assertEquals(1, board.play(Action.NONE));
    assertEquals(1, board.get(FISH));
    assertEquals(3, board.get(FISH + 4), "the older fish is gone, the other counts down");
    assertEquals(0, board.get(BULLETS));
    assertEquals(1, sea.add(BULLETS, 4, 4, 0).board.play(Action.NONE));
    assertEquals(1, sea.add(BULLETS, 4, 4, 0).board.play(Action.NONE));
    assertEquals(0, board.get(FISH) + board.get(SeaquestBoard.SUBMARINES));
  }

  @Test
  void startingCellOfABulletIsNotTested() {
    sea.dive(5, 4).add(FISH, 4, 4, 1, 5).board.play(Action.FIRE);
    assertEquals(1, board.reward);
    sea.dive(5, 4).add(BULLETS, 4, 4, 0).add(FISH, 4, 4, 1, 5);
    assertEquals(0, board.play(Action.NONE));
  }

  @Test
  void diversAppearEvery30Steps() {
    int[] rows = new int[9];
    for (int i = 0; i < 800; i++) {
      board.reset().set(DIVER_TIMER, 0).play(Action.NONE);
      boolean toRight = board.get(DIVERS + 3) == 1;
      assertEquals(toRight ? 0 : 9, board.get(DIVERS + 1));
      assertEquals(4, board.get(DIVERS + 4));
      rows[board.get(DIVERS + 2)]++;
    }
    for (int row = 1; row <= 8; row++) {
      assertEquals(100, rows[row], 45);
    }
    board.reset().play(Action.NONE, 30);
    assertEquals(0, board.get(DIVERS));
    board.play(Action.NONE);
    assertEquals(1, board.get(DIVERS));
    board.play(Action.NONE, 30);
    assertEquals(2, board.get(DIVERS));
  }

  @Test
  void diversMoveAfterFiveStepsAndThenEverySixAndLeave() {
    sea.dive(0, 8).add(DIVERS, 8, 2, 1, 4);
    for (int step = 1; step <= 10; step++) {
      board.play(Action.NONE);
      assertTrue(board.shows(9, step < 5 ? 8 : 9, 2), "step " + step);
      assertTrue(board.shows(3, step < 5 ? 7 : 8, 2));
    }
    board.play(Action.NONE);
    assertTrue(board.shows(9));
  }

  @Test
  void diversComeOnBoardUpToSix() {
    sea.dive(5, 4).add(DIVERS, 4, 4, 1, 5).board.play(Action.LEFT);
    assertEquals(1, board.get(CREW));
    assertTrue(board.shows(8, 8, 9) && board.shows(9));
    sea.dive(5, 4).add(DIVERS, 4, 4, 1, 0).board.play(Action.NONE);
    assertEquals(1, board.get(CREW));
    sea.dive(5, 4).add(DIVERS, 4, 4, 1, 0).board.set(CREW, 6).play(Action.NONE);
    assertEquals(6, board.get(CREW));
    assertTrue(board.shows(9, 5, 4));
    assertTrue(board.shows(8, 3, 9, 4, 9, 5, 9, 6, 9, 7, 9, 8, 9));
  }

  @Test
  void oxygenIsUsedUnderWaterOnly() {
    board.play(Action.NONE, 10);
    assertEquals(200, board.get(OXYGEN));
    sea.dive(5, 4).board.play(Action.NONE);
    assertEquals(199, board.get(OXYGEN));
    assertTrue(board.shows(7, 0, 9, 1, 9, 2, 9, 3, 9, 4, 9, 5, 9, 6, 9, 7, 9, 8, 9));
    board.set(OXYGEN, 20);
    assertTrue(board.shows(7, 0, 9));
  }

  @Test
  void gameEndsOneStepAfterTheOxygenIsUsedUp() {
    sea.dive(5, 4).board.set(OXYGEN, 1).play(Action.NONE);
    assertFalse(board.over());
    board.play(Action.NONE);
    assertTrue(board.over());
    assertEquals(-1, board.get(OXYGEN));
    board.reset();
    comeUp(2, 0);
    assertTrue(board.over());
    assertEquals(200, board.get(OXYGEN));
  }

  @Test
  void comingUpCostsADiver() {
    assertEquals(0, comeUp(3, 50));
    assertFalse(board.over());
    assertEquals(200, board.get(OXYGEN));
    assertEquals(2, board.get(CREW));
    assertEquals(1, board.get(SURFACED));
    board.play(Action.UP);
    assertEquals(2, board.get(CREW));
  }

  @Test
  void comingUpWithoutDiversEndsTheGame() {
    comeUp(0, 150);
    assertTrue(board.over());
    assertEquals(150, board.get(OXYGEN));
  }

  @Test
  void fullCrewIsPaidByTheOxygenLeftAndLeavesADebt() {
    assertEquals(7, comeUp(6, 159));
    assertEquals(-1, board.get(CREW));
    assertTrue(board.shows(8));
    assertEquals(0, comeUp(-1, 100));
    assertFalse(board.over());
    assertEquals(-2, board.get(CREW));
    assertEquals(10, comeUp(6, 200));
  }

  @Test
  void everySurfacingRaisesTheDifficulty() {
    int[] moves = {5, 4, 4, 3, 3, 2, 2};
    for (int i = 0; i < 25; i++) {
      comeUp(3, 100);
      assertEquals(Math.max(1, 19 - i), board.get(SPAWN_INTERVAL));
      assertEquals(moves[Math.min(i, 6)], board.get(MOVE_INTERVAL));
    }
    assertEquals(19, board.get(RAMP_INDEX));
    SeaquestBoard steady = new SeaquestBoard(false);
    steady.board.set(Y, 1, SURFACED, 0, CREW, 3).play(Action.UP);
    assertEquals(20, steady.board.get(SPAWN_INTERVAL));
    assertEquals(0, steady.board.get(RAMP_INDEX));
  }

  @Test
  void whoNeverDivesLivesOn() {
    board.play(Action.NONE, 5000);
    assertFalse(board.over());
  }
}
