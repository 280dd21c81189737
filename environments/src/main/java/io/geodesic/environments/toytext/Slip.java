package io.geodesic.environments.toytext;

import io.geodesic.environments.tabular.Transition;
import java.util.List;
import java.util.function.IntFunction;

/** Whether one goes where one wants to on ice. */
enum Slip {
  /** The chosen direction for sure. */
  NONE,

  /** The chosen direction or one of the two beside it, each with probability 1/3. */
  THIRDS;

  private static final int DIRECTIONS = 4;

  /**
   * Returns the outcomes of a direction, in the order of Gymnasium: the one before it, itself, the
   * one after it.
   *
   * @param direction the chosen one of four, numbered around the compass
   * @param move the certain outcome of going in a direction
   */
  List<Transition> outcomes(int direction, IntFunction<Transition> move) {
    if (this == NONE) {
      return List.of(move.apply(direction));
    }
    return List.of(
        third(move.apply((direction + DIRECTIONS - 1) % DIRECTIONS)),
        third(move.apply(direction)),
        third(move.apply((direction + 1) % DIRECTIONS)));
  }

  private static Transition third(Transition move) {
    return new Transition(1.0 / 3, move.next(), move.reward(), move.terminated());
  }
}
