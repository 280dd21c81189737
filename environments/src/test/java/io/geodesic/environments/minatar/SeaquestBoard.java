package io.geodesic.environments.minatar;

/** Where things are in the state of a game of Seaquest, and how to put them there. */
final class SeaquestBoard {
  static final int X = 0;
  static final int Y = 1;
  static final int FACES_RIGHT = 2;
  static final int OXYGEN = 3;
  static final int CREW = 4;
  static final int SURFACED = 5;
  static final int SHOT_TIMER = 6;
  static final int SPAWN_INTERVAL = 7;
  static final int SPAWN_TIMER = 8;
  static final int DIVER_TIMER = 9;
  static final int MOVE_INTERVAL = 10;
  static final int RAMP_INDEX = 11;

  static final int BULLETS = 12;
  static final int ENEMY_BULLETS = BULLETS + 1 + 8 * 3;
  static final int FISH = ENEMY_BULLETS + 1 + 48 * 3;
  static final int SUBMARINES = FISH + 1 + 32 * 4;
  static final int DIVERS = SUBMARINES + 1 + 32 * 5;

  final Board board;

  SeaquestBoard(boolean ramping) {
    board = new Board(new Seaquest(ramping));
  }

  /** Starts anew under water, with nothing to come for 20 steps. */
  SeaquestBoard dive(int x, int y) {
    board.reset().set(X, x, Y, y, SURFACED, 0);
    return this;
  }

  /** Adds the newest of a kind: x, y, whether it moves right, then its timers. */
  SeaquestBoard add(int kind, int... components) {
    int count = board.get(kind);
    board.set(kind, count + 1);
    for (int i = 0; i < components.length; i++) {
      board.set(kind + 1 + count * components.length + i, components[i]);
    }
    return this;
  }

  /** Clears the swarms, so that nothing can happen to the submarine. */
  void calm() {
    board.set(BULLETS, 0, ENEMY_BULLETS, 0, FISH, 0, SUBMARINES, 0, DIVERS, 0);
  }
}
