package io.geodesic.environments.toytext;

import io.geodesic.environments.tabular.TabularMdp;
import io.geodesic.environments.tabular.Transition;
import io.geodesic.environments.tabular.TransitionTable;
import io.geodesic.environments.toytext.Grid.Direction;
import java.util.List;

/**
 * Walk along a cliff from the lower left corner to the lower right one.
 *
 * <p>Actions 0 up, 1 right, 2 down, 3 left. Each step pays −1, entering the goal too, which ends;
 * the cliff between the corners pays −100 and leads back to the start. Without a time limit. Sutton
 * and Barto (2018), example 6.6; Gymnasium {@code cliffwalking.py}.
 */
final class CliffWalking {

  private static final Grid GRID = new Grid(4, 12);
  private static final int START = GRID.cell(3, 0);
  private static final int GOAL = GRID.cell(3, 11);
  private static final List<Direction> DIRECTIONS =
      List.of(Direction.UP, Direction.RIGHT, Direction.DOWN, Direction.LEFT);

  private CliffWalking() {}

  static TabularMdp mdp(Slip slip) {
    return new TabularMdp(
        new TransitionTable(
            GRID.cells(),
            DIRECTIONS.size(),
            (cell, action) -> slip.outcomes(action, direction -> enter(cell, direction))),
        TabularMdp.startIn(START, GRID.cells()),
        ToyText.DISCOUNT);
  }

  private static Transition enter(int from, int direction) {
    int cell = GRID.neighbour(from, DIRECTIONS.get(direction));
    return cell > START && cell < GOAL
        ? Transition.certain(START, -100, false)
        : Transition.certain(cell, -1, cell == GOAL);
  }
}
