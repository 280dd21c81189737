package io.geodesic.environments.minatar;

/**
 * When things appear in Seaquest and how fast they move: faster each time that the submarine comes
 * up.
 *
 * <p>In a state: enemies' spawn interval and timer; divers' spawn timer; move interval; ramp index.
 */
final class SeaquestPace {
  static final int MOVE_INTERVAL = 5;
  static final int DIVER_INTERVAL = 30;
  private static final int FASTEST_MOVE = 2;
  private static final int SPAWN_INTERVAL = 20;

  int spawnInterval;
  int spawnTimer;
  int diverTimer;
  int moveInterval;
  private int rampIndex;

  void reset() {
    spawnInterval = SPAWN_INTERVAL;
    spawnTimer = SPAWN_INTERVAL;
    diverTimer = DIVER_INTERVAL;
    moveInterval = MOVE_INTERVAL;
    rampIndex = 0;
  }

  void tick() {
    spawnTimer = Math.max(0, spawnTimer - 1);
    diverTimer = Math.max(0, diverTimer - 1);
  }

  /** Shortens the spawn interval, and every second time the move interval. */
  void raise() {
    if (spawnInterval > 1 || moveInterval > FASTEST_MOVE) {
      if (moveInterval > FASTEST_MOVE && rampIndex % 2 == 1) {
        moveInterval--;
      }
      spawnInterval = Math.max(1, spawnInterval - 1);
      rampIndex++;
    }
  }

  void exchange(StateCursor state) {
    spawnInterval = state.integer(spawnInterval, 1, SPAWN_INTERVAL);
    spawnTimer = state.integer(spawnTimer, 0, SPAWN_INTERVAL);
    diverTimer = state.integer(diverTimer, 0, DIVER_INTERVAL);
    moveInterval = state.integer(moveInterval, FASTEST_MOVE, MOVE_INTERVAL);
    rampIndex = state.integer(rampIndex, 0, SPAWN_INTERVAL + MOVE_INTERVAL);
  }
}
