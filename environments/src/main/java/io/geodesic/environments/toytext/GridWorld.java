package io.geodesic.environments.toytext;

import io.geodesic.environments.tabular.TabularMdp;

/** Rules on a grid of cells, and what they look like. */
interface GridWorld {

  /** Tabulates the rules. */
  TabularMdp mdp();

  /** Returns the grid; the picture shows all of it. */
  Grid grid();

  /** Returns the side of a cell in the picture, in pixels. */
  int cellSize();

  /** Paints everything in a state of the process. */
  void paint(int state, GridPen pen);
}
