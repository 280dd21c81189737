package io.geodesic.environments.toytext;

import io.geodesic.environments.rendering.Ink;
import io.geodesic.environments.rendering.Pen;
import java.awt.Graphics2D;

/** Draws the things that stand on the cells of a grid, in units of a cell. */
final class GridPen {
  private final Grid grid;
  private final Pen pen;

  GridPen(Graphics2D graphics, Grid grid, int cellSize) {
    this.grid = grid;
    this.pen = new Pen(graphics, 0, grid.rows() * cellSize, cellSize);
  }

  /** Covers every cell, leaving lines between them. */
  void ground(Ink lines, Ink cells) {
    pen.box(lines, 0, 0, grid.columns(), grid.rows());
    for (int cell = 0; cell < grid.cells(); cell++) {
      tile(cells, cell);
    }
  }

  /** Covers a cell. */
  void tile(Ink ink, int cell) {
    pen.box(ink, left(cell) + 0.02, bottom(cell) + 0.02, 0.96, 0.96, 0.06);
  }

  /** Covers the middle of a cell. */
  void patch(Ink ink, int cell) {
    pen.box(ink, left(cell) + 0.14, bottom(cell) + 0.14, 0.72, 0.72, 0.1);
  }

  /** Draws the outline of a patch. */
  void frame(Ink ink, int cell) {
    double left = left(cell) + 0.14;
    double bottom = bottom(cell) + 0.14;
    pen.line(
        ink,
        0.08,
        left,
        bottom,
        left + 0.72,
        bottom,
        left + 0.72,
        bottom + 0.72,
        left,
        bottom + 0.72,
        left,
        bottom);
  }

  /** Draws a hole with a rim. */
  void hole(int cell) {
    double x = left(cell) + 0.5;
    double y = bottom(cell) + 0.5;
    pen.disc(Ink.PAPER, x, y, 0.37);
    pen.disc(Ink.NIGHT, x, y, 0.33);
  }

  /** Draws the flag of a goal. */
  void flag(int cell) {
    double x = left(cell) + 0.36;
    double y = bottom(cell) + 0.18;
    pen.line(Ink.NIGHT, 0.05, x, y, x, y + 0.66);
    pen.polygon(Ink.RED, x, y + 0.66, x + 0.38, y + 0.5, x, y + 0.34);
  }

  /** Draws somebody. */
  void person(Ink ink, int cell) {
    person(ink, left(cell) + 0.5, bottom(cell) + 0.16, 1);
  }

  /** Draws a car from the side, perhaps with somebody in it. */
  void car(Ink body, int cell, boolean occupied) {
    double x = left(cell) + 0.5;
    double y = bottom(cell) + 0.2;
    pen.polygon(body, x - 0.24, y + 0.3, x - 0.16, y + 0.56, x + 0.12, y + 0.56, x + 0.24, y + 0.3);
    pen.polygon(
        Ink.SKY, x - 0.17, y + 0.33, x - 0.11, y + 0.5, x + 0.08, y + 0.5, x + 0.16, y + 0.33);
    if (occupied) {
      person(Ink.VIOLET, x - 0.01, y + 0.18, 0.5);
    }
    pen.box(body, x - 0.4, y + 0.08, 0.8, 0.24, 0.08);
    for (double wheel : new double[] {-0.22, 0.22}) {
      pen.disc(Ink.NIGHT, x + wheel, y + 0.08, 0.1);
      pen.disc(Ink.GREY, x + wheel, y + 0.08, 0.04);
    }
  }

  /** Draws a wall at the right side of a cell. */
  void wall(int cell) {
    double x = left(cell) + 1;
    double y = bottom(cell);
    pen.line(Ink.NIGHT, 0.09, x, y + 0.03, x, y + 0.97);
  }

  private void person(Ink ink, double x, double foot, double size) {
    double width = 0.34 * size;
    pen.box(ink, x - width / 2, foot, width, 0.42 * size, 0.15 * size);
    pen.disc(Ink.PAPER, x, foot + 0.52 * size, 0.16 * size);
    pen.disc(ink, x, foot + 0.52 * size, 0.14 * size);
  }

  private double left(int cell) {
    return grid.column(cell);
  }

  private double bottom(int cell) {
    return grid.rows() - 1.0 - grid.row(cell);
  }
}
