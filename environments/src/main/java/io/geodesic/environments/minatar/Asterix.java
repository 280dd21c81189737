package io.geodesic.environments.minatar;

import io.geodesic.commons.random.RandomStream;
import java.util.List;

/**
 * The player collects gold, 1 point each, among enemies that cross the board; both come faster and
 * faster.
 *
 * <p>Channels: player, enemy, trail (the cell behind each), gold. State: player x, y; spawn
 * interval and timer; move interval and timer; ramp timer and index; then for rows 1 to 8 each
 * whether there is something, its x, whether it moves right, whether it is gold (0 where there is
 * nothing).
 */
final class Asterix extends Game {
  private static final int ROWS = 8;
  private static final int SPAWN_INTERVAL = 10;
  private static final int MOVE_INTERVAL = 5;
  private static final int RAMP_INTERVAL = 100;
  private static final double GOLD_SHARE = 1.0 / 3;

  private final boolean ramping;
  private int playerX;
  private int playerY;
  private int spawnInterval = SPAWN_INTERVAL;
  private int spawnTimer;
  private int moveInterval = MOVE_INTERVAL;
  private int moveTimer;
  private int rampTimer;
  private int rampIndex;

  /** What crosses row i + 1; the other arrays hold 0 and false where nothing does. */
  private final boolean[] occupied = new boolean[ROWS];

  private final int[] x = new int[ROWS];
  private final boolean[] right = new boolean[ROWS];
  private final boolean[] gold = new boolean[ROWS];

  Asterix(boolean ramping) {
    super(ChannelInks.ASTERIX);
    this.ramping = ramping;
  }

  @Override
  List<Action> minimalActions() {
    return List.of(Action.NONE, Action.LEFT, Action.UP, Action.RIGHT, Action.DOWN);
  }

  @Override
  void reset(RandomStream random) {
    playerX = 5;
    playerY = 5;
    spawnInterval = SPAWN_INTERVAL;
    spawnTimer = SPAWN_INTERVAL;
    moveInterval = MOVE_INTERVAL;
    moveTimer = MOVE_INTERVAL;
    rampTimer = RAMP_INTERVAL;
    rampIndex = 0;
    for (int i = 0; i < ROWS; i++) {
      clear(i);
    }
  }

  private void clear(int i) {
    occupied[i] = false;
    x[i] = 0;
    right[i] = false;
    gold[i] = false;
  }

  @Override
  int step(Action action, RandomStream random) {
    if (spawnTimer == 0) {
      spawn(random);
      spawnTimer = spawnInterval;
    }
    playerX = sideways(action, playerX);
    playerY = upOrDown(action, playerY, 1, ROWS);
    int reward = meet(playerY - 1);
    if (moveTimer == 0) {
      moveTimer = moveInterval;
      reward += advance();
    }
    spawnTimer--;
    moveTimer--;
    if (ramping && (spawnInterval > 1 || moveInterval > 1)) {
      ramp();
    }
    return reward;
  }

  /** Draws side, kind and row, the row only if one is free. */
  private void spawn(RandomStream random) {
    boolean toRight = random.nextDouble() < 0.5;
    boolean isGold = random.nextDouble() < GOLD_SHARE;
    int free = 0;
    for (boolean taken : occupied) {
      free += taken ? 0 : 1;
    }
    if (free == 0) {
      return;
    }
    int i = freeRow(random.nextInt(free));
    occupied[i] = true;
    x[i] = toRight ? 0 : LAST;
    right[i] = toRight;
    gold[i] = isGold;
  }

  private int freeRow(int skip) {
    int i = 0;
    for (int rest = skip; occupied[i] || rest > 0; i++) {
      rest -= occupied[i] ? 0 : 1;
    }
    return i;
  }

  /** Returns the reward of what is in slot i; gold is taken, an enemy ends the game and stays. */
  private int meet(int i) {
    if (!occupied[i] || x[i] != playerX || i + 1 != playerY) {
      return 0;
    }
    if (gold[i]) {
      clear(i);
      return 1;
    }
    terminal = true;
    return 0;
  }

  private int advance() {
    int reward = 0;
    for (int i = 0; i < ROWS; i++) {
      if (occupied[i]) {
        x[i] += right[i] ? 1 : -1;
        if (x[i] < 0 || x[i] > LAST) {
          clear(i);
        }
        reward += meet(i);
      }
    }
    return reward;
  }

  private void ramp() {
    if (rampTimer >= 0) {
      rampTimer--;
      return;
    }
    if (moveInterval > 1 && rampIndex % 2 == 1) {
      moveInterval--;
    }
    if (spawnInterval > 1) {
      spawnInterval--;
    }
    rampIndex++;
    rampTimer = RAMP_INTERVAL;
  }

  @Override
  void draw(double[] pixels, int offset) {
    mark(pixels, offset, playerX, playerY, 0);
    for (int i = 0; i < ROWS; i++) {
      if (occupied[i]) {
        mark(pixels, offset, x[i], i + 1, gold[i] ? 3 : 1);
        mark(pixels, offset, x[i] + (right[i] ? -1 : 1), i + 1, 2);
      }
    }
  }

  @Override
  void exchange(StateCursor state) {
    playerX = state.coordinate(playerX);
    playerY = state.integer(playerY, 1, ROWS);
    spawnInterval = state.integer(spawnInterval, 1, SPAWN_INTERVAL);
    spawnTimer = state.integer(spawnTimer, 0, SPAWN_INTERVAL);
    moveInterval = state.integer(moveInterval, 1, MOVE_INTERVAL);
    moveTimer = state.integer(moveTimer, 0, MOVE_INTERVAL);
    rampTimer = state.integer(rampTimer, -1, RAMP_INTERVAL);
    rampIndex = state.integer(rampIndex, 0, 2 * (SPAWN_INTERVAL + MOVE_INTERVAL));
    for (int i = 0; i < ROWS; i++) {
      occupied[i] = state.flag(occupied[i]);
      x[i] = state.coordinate(x[i]);
      right[i] = state.flag(right[i]);
      gold[i] = state.flag(gold[i]);
    }
  }
}
