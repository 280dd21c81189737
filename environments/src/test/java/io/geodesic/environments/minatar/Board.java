package io.geodesic.environments.minatar;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.core.Outcome;
import java.util.List;

/** A game played move by move, with all six actions and none repeated. */
final class Board {
  /** Components of a state before those of the game. */
  static final int HEAD = 2;

  final Game game;
  final MinAtarEnvironment environment;
  final RandomStream random = new RandomStreams(7).stream("board");
  private final double[] pixels;
  private final double[] action = new double[1];
  private final Outcome outcome = new Outcome();
  int reward;

  Board(Game game) {
    this.game = game;
    this.environment = new MinAtarEnvironment(game, List.of(Action.values()), 0);
    this.pixels = new double[environment.observationSpace().size()];
    reset();
  }

  Board reset() {
    environment.reset(random, pixels, 0);
    return this;
  }

  /** Plays one step; returns its reward. */
  int play(Action chosen) {
    action[0] = chosen.index;
    environment.step(action, 0, pixels, 0, outcome);
    reward = (int) outcome.reward();
    return reward;
  }

  /** Plays the same action several times; returns the sum of the rewards. */
  int play(Action chosen, int times) {
    int sum = 0;
    for (int i = 0; i < times; i++) {
      sum += play(chosen);
    }
    return sum;
  }

  boolean over() {
    return outcome.terminated();
  }

  /** Returns a component of the game's state. */
  int get(int component) {
    return (int) state()[HEAD + component];
  }

  /** Replaces components of the game's state, given as pairs of position and value. */
  Board set(int... positionsAndValues) {
    double[] state = state();
    for (int i = 0; i < positionsAndValues.length; i += 2) {
      state[HEAD + positionsAndValues[i]] = positionsAndValues[i + 1];
    }
    environment.setState(state, 0);
    return this;
  }

  double[] state() {
    double[] state = new double[environment.stateLength()];
    environment.state(state, 0);
    return state;
  }

  /** Draws a channel: rows as text, {@code #} for 1. */
  String channel(int channel) {
    StringBuilder text = new StringBuilder();
    environment.observe(pixels, 0);
    for (int y = 0; y < 10; y++) {
      for (int x = 0; x < 10; x++) {
        text.append(pixels[(y * 10 + x) * game.channels() + channel] == 1 ? '#' : '.');
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** Returns whether exactly these cells, given as pairs x, y, are set in a channel. */
  boolean shows(int channel, int... cells) {
    StringBuilder text = new StringBuilder("..........\n".repeat(10));
    for (int i = 0; i < cells.length; i += 2) {
      text.setCharAt(cells[i + 1] * 11 + cells[i], '#');
    }
    return text.toString().equals(channel(channel));
  }
}
