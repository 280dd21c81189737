package io.geodesic.environments.minatar;

import io.geodesic.commons.random.RandomStream;
import java.util.Arrays;
import java.util.List;

/**
 * A cannon in the bottom row shoots at a block of aliens, 1 point each, that shoots back and comes
 * down; each new block is faster. Nothing is drawn at random.
 *
 * <p>Channels: cannon, aliens, aliens if they move left, aliens if they move right, own bullets,
 * the aliens' bullets. State: cannon's column, whether aliens move right, their move interval, move
 * timer and shot timer, the cannon's shot timer; then rows 0 to 9 (bit x for column x) of own
 * bullets, of the aliens' bullets, and of the aliens.
 */
final class SpaceInvaders extends Game {
  private static final int MOVE_INTERVAL = 12;
  private static final int FASTEST = 6;
  private static final int ALIEN_SHOT_INTERVAL = 10;
  private static final int SHOT_INTERVAL = 5;
  private static final int ALIEN_ROWS = 4;
  private static final int ALIEN_ROW = 0b0011111100;
  private static final int RIGHTMOST = 1 << LAST;

  private final boolean ramping;
  private int cannon;
  private boolean right;
  private int moveInterval = MOVE_INTERVAL;
  private int moveTimer;
  private int alienShotTimer;
  private int shotTimer;
  private final int[] bullets = new int[SIZE];
  private final int[] alienBullets = new int[SIZE];
  private final int[] aliens = new int[SIZE];

  SpaceInvaders(boolean ramping) {
    super(ChannelInks.SPACE_INVADERS);
    this.ramping = ramping;
  }

  @Override
  List<Action> minimalActions() {
    return List.of(Action.NONE, Action.LEFT, Action.RIGHT, Action.FIRE);
  }

  @Override
  void reset(RandomStream random) {
    cannon = 5;
    right = false;
    moveInterval = MOVE_INTERVAL;
    moveTimer = MOVE_INTERVAL;
    alienShotTimer = ALIEN_SHOT_INTERVAL;
    shotTimer = 0;
    Arrays.fill(bullets, 0);
    Arrays.fill(alienBullets, 0);
    land();
  }

  private void land() {
    Arrays.fill(aliens, 0);
    Arrays.fill(aliens, 0, ALIEN_ROWS, ALIEN_ROW);
  }

  @Override
  int step(Action action, RandomStream random) {
    if (action == Action.FIRE && shotTimer == 0) {
      bullets[LAST] |= 1 << cannon;
      shotTimer = SHOT_INTERVAL;
    }
    cannon = sideways(action, cannon);
    System.arraycopy(bullets, 1, bullets, 0, LAST);
    bullets[LAST] = 0;
    shiftDown(alienBullets);
    alienBullets[0] = 0;
    terminal |= hitsCannon(alienBullets) || hitsCannon(aliens);
    if (moveTimer == 0) {
      moveTimer = Math.min(count(), moveInterval);
      moveAliens();
      terminal |= hitsCannon(aliens);
    }
    if (alienShotTimer == 0) {
      alienShotTimer = ALIEN_SHOT_INTERVAL;
      shootBack();
    }
    int reward = removeHits();
    shotTimer = Math.max(0, shotTimer - 1);
    moveTimer = Math.max(0, moveTimer - 1);
    alienShotTimer--;
    if (union() == 0) {
      nextWave();
    }
    return reward;
  }

  /** Moves every row one down, the last one to the top. */
  private static void shiftDown(int[] rows) {
    int last = rows[LAST];
    System.arraycopy(rows, 0, rows, 1, LAST);
    rows[0] = last;
  }

  private boolean hitsCannon(int[] rows) {
    return ((rows[LAST] >> cannon) & 1) == 1;
  }

  private void moveAliens() {
    if ((union() & (right ? RIGHTMOST : 1)) != 0) {
      right = !right;
      terminal |= aliens[LAST] != 0;
      shiftDown(aliens);
      return;
    }
    for (int y = 0; y < SIZE; y++) {
      aliens[y] = right ? aliens[y] << 1 : aliens[y] >> 1;
    }
  }

  /** The lowest alien of the nearest column shoots; of two the left one. */
  private void shootBack() {
    int columns = union();
    for (int distance = 0; distance < SIZE; distance++) {
      int column = cannon - distance;
      if (column < 0 || ((columns >> column) & 1) == 0) {
        column = cannon + distance;
      }
      if (column < SIZE && ((columns >> column) & 1) == 1) {
        int y = LAST;
        while (((aliens[y] >> column) & 1) == 0) {
          y--;
        }
        alienBullets[y] |= 1 << column;
        return;
      }
    }
  }

  private int removeHits() {
    int hits = 0;
    for (int y = 0; y < SIZE; y++) {
      int hit = aliens[y] & bullets[y];
      aliens[y] ^= hit;
      bullets[y] ^= hit;
      hits += Integer.bitCount(hit);
    }
    return hits;
  }

  private void nextWave() {
    if (ramping && moveInterval > FASTEST) {
      moveInterval--;
    }
    land();
  }

  private int union() {
    int columns = 0;
    for (int row : aliens) {
      columns |= row;
    }
    return columns;
  }

  private int count() {
    int count = 0;
    for (int row : aliens) {
      count += Integer.bitCount(row);
    }
    return count;
  }

  @Override
  void draw(double[] pixels, int offset) {
    mark(pixels, offset, cannon, LAST, 0);
    for (int y = 0; y < SIZE; y++) {
      markRow(pixels, offset, aliens[y], y, 1);
      markRow(pixels, offset, aliens[y], y, right ? 3 : 2);
      markRow(pixels, offset, bullets[y], y, 4);
      markRow(pixels, offset, alienBullets[y], y, 5);
    }
  }

  @Override
  void exchange(StateCursor state) {
    cannon = state.coordinate(cannon);
    right = state.flag(right);
    moveInterval = state.integer(moveInterval, FASTEST, MOVE_INTERVAL);
    moveTimer = state.integer(moveTimer, 0, MOVE_INTERVAL);
    alienShotTimer = state.integer(alienShotTimer, 0, ALIEN_SHOT_INTERVAL);
    shotTimer = state.integer(shotTimer, 0, SHOT_INTERVAL);
    exchange(state, bullets);
    exchange(state, alienBullets);
    exchange(state, aliens);
  }

  private static void exchange(StateCursor state, int[] rows) {
    for (int y = 0; y < SIZE; y++) {
      rows[y] = state.row(rows[y]);
    }
  }
}
