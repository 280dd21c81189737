package io.geodesic.environments.toytext;

import io.geodesic.environments.rendering.Ink;
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
 *
 * @param slip whether the ground is ice
 */
record CliffWalking(Slip slip) implements GridWorld {

  private static final Grid GRID = new Grid(4, 12);
  private static final int START = GRID.cell(3, 0);
  private static final int GOAL = GRID.cell(3, 11);
  private static final int CELL = 40;
  private static final List<Direction> DIRECTIONS =
      List.of(Direction.UP, Direction.RIGHT, Direction.DOWN, Direction.LEFT);

  @Override
  public Grid grid() {
    return GRID;
  }

  @Override
  public int cellSize() {
    return CELL;
  }

  @Override
  public TabularMdp mdp() {
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
    return isCliff(cell)
        ? Transition.certain(START, -100, false)
        : Transition.certain(cell, -1, cell == GOAL);
  }

  private static boolean isCliff(int cell) {
    return cell > START && cell < GOAL;
  }

  @Override
  public void paint(int state, GridPen pen) {
    pen.ground(Ink.PAPER, Ink.MIST);
    for (int cell = START + 1; isCliff(cell); cell++) {
      pen.tile(Ink.BROWN, cell);
    }
    pen.flag(GOAL);
    pen.person(Ink.BLUE, state);
  }
}
