package io.geodesic.environments.toytext;

import io.geodesic.environments.rendering.Drawable;
import io.geodesic.environments.rendering.Picture;
import io.geodesic.environments.tabular.TabularMdp;
import io.geodesic.environments.tabular.TabularTask;
import java.awt.Graphics2D;

/** A tabular task that knows the grid it is played on. */
final class GridTask extends TabularTask implements Drawable {
  private static final double STEPS_PER_SECOND = 4;

  private final GridWorld world;

  /**
   * Makes a task.
   *
   * @param mdp the process of the world
   * @param world draws its states
   */
  GridTask(TabularMdp mdp, GridWorld world) {
    super(mdp);
    this.world = world;
  }

  @Override
  public Picture picture() {
    return new GridPicture();
  }

  /** The whole grid. */
  private final class GridPicture implements Picture {
    private final Grid grid = world.grid();
    private final int cellSize = world.cellSize();

    @Override
    public int width() {
      return grid.columns() * cellSize;
    }

    @Override
    public int height() {
      return grid.rows() * cellSize;
    }

    @Override
    public double stepsPerSecond() {
      return STEPS_PER_SECOND;
    }

    @Override
    public void paint(Graphics2D graphics) {
      world.paint((int) state[0], new GridPen(graphics, grid, cellSize));
    }
  }
}
