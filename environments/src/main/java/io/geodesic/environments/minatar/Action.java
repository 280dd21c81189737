package io.geodesic.environments.minatar;

/** The six actions of the full set, in the order of their indices. */
enum Action {
  NONE(0),
  LEFT(1),
  UP(2),
  RIGHT(3),
  DOWN(4),
  FIRE(5);

  final int index;

  Action(int index) {
    this.index = index;
  }
}
