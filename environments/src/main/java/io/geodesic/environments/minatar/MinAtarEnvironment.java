package io.geodesic.environments.minatar;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.rendering.Drawable;
import io.geodesic.environments.rendering.Picture;
import io.geodesic.environments.space.Box;
import io.geodesic.environments.space.Discrete;
import java.util.Arrays;
import java.util.List;

/**
 * A game with sticky actions and images as observations.
 *
 * <p>On each step one uniform draw, before any of the game's own, decides whether the action that
 * was executed on the step before replaces the chosen one (Machado et al. 2018, section 5.2); that
 * memory is "none" at first and outlives {@link #reset}. Once the game is over, a step leaves it as
 * it is, pays 0 and is still terminated.
 *
 * <p>Observation: zeros and ones, 10 × 10 × channels, in the order [row][column][channel]. State:
 * the action executed last (index in the full set), whether the game is over, then the components
 * of the game; it is its own snapshot.
 */
final class MinAtarEnvironment implements Environment, Drawable {
  /** The share of steps that repeat an action, unless said otherwise. */
  static final double STICKINESS = 0.1;

  private static final Action[] ALL = Action.values();
  private static final double[] NOWHERE = {};

  private final Game game;
  private final Action[] actions;
  private final double stickiness;
  private final Discrete actionSpace;
  private final Box observationSpace;
  private final StateCursor cursor = new StateCursor();
  private final int stateLength;
  private Action last = Action.NONE;
  private RandomStream random;

  /**
   * Wraps a game.
   *
   * @param actions what the indices of an agent's actions mean
   * @param stickiness the probability that an action is replaced by the last one
   */
  MinAtarEnvironment(Game game, List<Action> actions, double stickiness) {
    this.game = game;
    this.actions = actions.toArray(new Action[0]);
    this.stickiness = stickiness;
    this.actionSpace = new Discrete(this.actions.length);
    this.observationSpace = Box.uniform(0, 1, Game.SIZE, Game.SIZE, game.channels());
    exchange();
    this.stateLength = cursor.count();
  }

  @Override
  public Picture picture() {
    return new BoardPicture(game);
  }

  @Override
  public Box observationSpace() {
    return observationSpace;
  }

  @Override
  public Discrete actionSpace() {
    return actionSpace;
  }

  @Override
  public void reset(RandomStream random, double[] observation, int offset) {
    this.random = random;
    game.terminal = false;
    game.reset(random);
    observe(observation, offset);
  }

  @Override
  public void step(
      double[] action,
      int actionOffset,
      double[] observation,
      int observationOffset,
      Outcome outcome) {
    Action chosen = actions[actionSpace.index(action[actionOffset])];
    if (random.nextDouble() >= stickiness) {
      last = chosen;
    }
    int reward = game.terminal ? 0 : game.step(last, random);
    observe(observation, observationOffset);
    outcome.set(reward, game.terminal);
  }

  @Override
  public void observe(double[] observation, int offset) {
    Arrays.fill(observation, offset, offset + observationSpace.size(), 0);
    game.draw(observation, offset);
  }

  @Override
  public int stateLength() {
    return stateLength;
  }

  @Override
  public void state(double[] state, int offset) {
    exchange(StateCursor.Mode.SAVE, state, offset);
  }

  @Override
  public void setState(double[] state, int offset) {
    exchange(StateCursor.Mode.CHECK, state, offset);
    exchange(StateCursor.Mode.LOAD, state, offset);
  }

  private void exchange(StateCursor.Mode mode, double[] state, int offset) {
    cursor.begin(mode, state, offset);
    exchange();
    cursor.begin(StateCursor.Mode.COUNT, NOWHERE, 0);
  }

  private void exchange() {
    last = ALL[cursor.integer(last.index, 0, ALL.length - 1)];
    game.terminal = cursor.flag(game.terminal);
    game.exchange(cursor);
  }

  @Override
  public int snapshotLength() {
    return stateLength;
  }

  @Override
  public void snapshot(double[] snapshot, int offset) {
    state(snapshot, offset);
  }

  @Override
  public void restore(RandomStream random, double[] snapshot, int offset) {
    this.random = random;
    setState(snapshot, offset);
  }
}
