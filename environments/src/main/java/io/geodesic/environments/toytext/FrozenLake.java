package io.geodesic.environments.toytext;

import io.geodesic.environments.rendering.Ink;
import io.geodesic.environments.tabular.TabularMdp;
import io.geodesic.environments.tabular.Transition;
import io.geodesic.environments.tabular.TransitionTable;
import io.geodesic.environments.toytext.Grid.Direction;
import java.util.List;

/**
 * Cross a frozen lake from S to G without falling into a hole H.
 *
 * <p>Actions 0 left, 1 down, 2 right, 3 up. Entering G pays 1 and ends, entering H ends, all else
 * pays 0; every action in H or G ends at once. Gymnasium {@code frozen_lake.py}.
 */
final class FrozenLake implements GridWorld {

  private static final List<Direction> DIRECTIONS =
      List.of(Direction.LEFT, Direction.DOWN, Direction.RIGHT, Direction.UP);

  private static final String SMALL =
      """
      SFFF
      FHFH
      FFFH
      HFFG
      """;

  private static final String LARGE =
      """
      SFFFFFFF
      FFFFFFFF
      FFFHFFFF
      FFFFFHFF
      FFFHFFFF
      FHHFFFHF
      FHFFHFHF
      FFFHFFFG
      """;

  private static final int PICTURE = 320;

  private final List<String> tiles;
  private final Grid grid;
  private final Slip slip;

  private FrozenLake(String map, Slip slip) {
    this.tiles = map.lines().toList();
    this.grid = new Grid(tiles.size(), tiles.get(0).length());
    this.slip = slip;
  }

  /** Returns the lake on the map of 4×4 tiles. */
  static FrozenLake small(Slip slip) {
    return new FrozenLake(SMALL, slip);
  }

  /** Returns the lake on the map of 8×8 tiles. */
  static FrozenLake large(Slip slip) {
    return new FrozenLake(LARGE, slip);
  }

  @Override
  public Grid grid() {
    return grid;
  }

  @Override
  public int cellSize() {
    return PICTURE / grid.rows();
  }

  @Override
  public TabularMdp mdp() {
    int n = grid.cells();
    return new TabularMdp(
        new TransitionTable(n, DIRECTIONS.size(), this::outcomes),
        TabularMdp.startIn(0, n),
        ToyText.DISCOUNT);
  }

  private List<Transition> outcomes(int cell, int action) {
    return isEnd(cell)
        ? List.of(Transition.certain(cell, 0, true))
        : slip.outcomes(action, direction -> enter(cell, direction));
  }

  private Transition enter(int from, int direction) {
    int cell = grid.neighbour(from, DIRECTIONS.get(direction));
    return Transition.certain(cell, tile(cell) == 'G' ? 1 : 0, isEnd(cell));
  }

  private boolean isEnd(int cell) {
    return tile(cell) == 'H' || tile(cell) == 'G';
  }

  private char tile(int cell) {
    return tiles.get(grid.row(cell)).charAt(grid.column(cell));
  }

  @Override
  public void paint(int state, GridPen pen) {
    pen.ground(Ink.PAPER, Ink.SKY);
    for (int cell = 0; cell < grid.cells(); cell++) {
      switch (tile(cell)) {
        case 'S' -> pen.patch(Ink.MIST, cell);
        case 'H' -> pen.hole(cell);
        case 'G' -> pen.flag(cell);
        default -> {}
      }
    }
    pen.person(Ink.ORANGE, state);
  }
}
