package io.geodesic.algorithms.step;

/** What the time of an update is spent on. */
public enum Phase {
  GRADIENT,
  CURVATURE,
  LINE_SEARCH,
  CRITIC
}
