package io.geodesic.environments.minatar;

import java.util.Arrays;

/**
 * Things of one kind that swim through their rows, in the order of their creation.
 *
 * <p>There is room for a fixed number, which no game that began with a reset comes near; beyond it
 * nothing is added. In a state: their number, then for each place x, y, whether it moves right, and
 * as many timers (move, shot) as the kind has; 0 in empty places.
 */
final class Swarm {
  final int[] x;
  final int[] y;
  final boolean[] right;
  final int[] moveTimer;
  final int[] shotTimer;
  private final int timers;
  private int size;

  /**
   * Makes an empty swarm.
   *
   * @param capacity the largest number of things
   * @param timers how many timers each has: 1 for moves, 2 for moves and shots
   */
  Swarm(int capacity, int timers) {
    this.x = new int[capacity];
    this.y = new int[capacity];
    this.right = new boolean[capacity];
    this.moveTimer = new int[capacity];
    this.shotTimer = new int[capacity];
    this.timers = timers;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** Adds the newest; timers that the kind does not have are 0. */
  void add(int atX, int atY, boolean toRight, int untilMove, int untilShot) {
    if (size < x.length) {
      x[size] = atX;
      y[size] = atY;
      right[size] = toRight;
      moveTimer[size] = untilMove;
      shotTimer[size] = untilShot;
      size++;
    }
  }

  void remove(int i) {
    size--;
    int newer = size - i;
    System.arraycopy(x, i + 1, x, i, newer);
    System.arraycopy(y, i + 1, y, i, newer);
    System.arraycopy(right, i + 1, right, i, newer);
    System.arraycopy(moveTimer, i + 1, moveTimer, i, newer);
    System.arraycopy(shotTimer, i + 1, shotTimer, i, newer);
  }

  /** Moves one of them by one cell and returns whether it is still on the board. */
  boolean advance(int i) {
    x[i] += right[i] ? 1 : -1;
    return x[i] >= 0 && x[i] < Game.SIZE;
  }

  boolean isAt(int i, int atX, int atY) {
    return x[i] == atX && y[i] == atY;
  }

  /** Removes the oldest on a cell and returns whether there was one. */
  boolean removeAt(int atX, int atY) {
    for (int i = 0; i < size; i++) {
      if (isAt(i, atX, atY)) {
        remove(i);
        return true;
      }
    }
    return false;
  }

  /** Returns whether something in this row moves against the given direction. */
  boolean opposes(int row, boolean toRight) {
    for (int i = 0; i < size; i++) {
      if (y[i] == row && right[i] != toRight) {
        return true;
      }
    }
    return false;
  }

  /** Marks the cell of each. */
  void draw(Game game, double[] pixels, int offset, int channel) {
    for (int i = 0; i < size; i++) {
      game.mark(pixels, offset, x[i], y[i], channel);
    }
  }

  void exchange(StateCursor state) {
    Arrays.fill(x, size, x.length, 0);
    Arrays.fill(y, size, x.length, 0);
    Arrays.fill(right, size, x.length, false);
    Arrays.fill(moveTimer, size, x.length, 0);
    Arrays.fill(shotTimer, size, x.length, 0);
    size = state.integer(size, 0, x.length);
    for (int i = 0; i < x.length; i++) {
      x[i] = state.coordinate(x[i]);
      y[i] = state.coordinate(y[i]);
      right[i] = state.flag(right[i]);
      if (timers >= 1) {
        moveTimer[i] = state.integer(moveTimer[i], 0, SeaquestPace.MOVE_INTERVAL);
      }
      if (timers >= 2) {
        shotTimer[i] = state.integer(shotTimer[i], 0, Seaquest.ENEMY_SHOT_INTERVAL);
      }
    }
  }
}
