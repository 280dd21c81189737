package io.geodesic.environments.minatar;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.environments.rendering.Ink;
import java.util.List;

/**
 * The rules of one game on a board of {@value #SIZE} × {@value #SIZE} cells; x is the column from
 * the left, y the row from the top.
 */
abstract class Game {
  static final int SIZE = 10;
  static final int LAST = SIZE - 1;

  private final List<Ink> inks;
  private final int channels;

  /** Whether the game is over; set by {@link #step}, which still finishes the step. */
  boolean terminal;

  /** Creates a game with a colour for each channel. */
  Game(List<Ink> inks) {
    this.inks = inks;
    this.channels = inks.size();
  }

  /** Returns the colour of each channel. */
  final List<Ink> inks() {
    return inks;
  }

  /** Returns the number of binary images of an observation. */
  final int channels() {
    return channels;
  }

  /** Returns the actions that have a meaning in this game. */
  abstract List<Action> minimalActions();

  /** Sets up the board; {@link #terminal} is the caller's to clear. */
  abstract void reset(RandomStream random);

  /** Plays one step of a game that is not over and returns its reward. */
  abstract int step(Action action, RandomStream random);

  /** Marks what is on the board in an image that holds zeros. */
  abstract void draw(double[] pixels, int offset);

  /** Passes every component of the state through the cursor, in the documented order. */
  abstract void exchange(StateCursor state);

  /** Sets one cell of a channel to 1, unless it lies outside of the board. */
  final void mark(double[] pixels, int offset, int x, int y, int channel) {
    if (x >= 0 && x < SIZE && y >= 0 && y < SIZE) {
      pixels[offset + (y * SIZE + x) * channels + channel] = 1;
    }
  }

  /** Marks the cells (x, y) of a row whose bit x is set. */
  final void markRow(double[] pixels, int offset, int bits, int y, int channel) {
    for (int rest = bits; rest != 0; rest &= rest - 1) {
      mark(pixels, offset, Integer.numberOfTrailingZeros(rest), y, channel);
    }
  }

  /** Returns the column after a move by one, which stops at the sides. */
  static int sideways(Action action, int x) {
    if (action == Action.LEFT) {
      return Math.max(0, x - 1);
    }
    return action == Action.RIGHT ? Math.min(LAST, x + 1) : x;
  }

  /** Returns the row after a move by one, which stops at the rows given. */
  static int upOrDown(Action action, int y, int top, int bottom) {
    if (action == Action.UP) {
      return Math.max(top, y - 1);
    }
    return action == Action.DOWN ? Math.min(bottom, y + 1) : y;
  }
}
