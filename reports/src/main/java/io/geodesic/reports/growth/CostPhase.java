package io.geodesic.reports.growth;

/** The part of the work with a curvature whose cost is looked at. */
public enum CostPhase {
  /** Everything up to the first solve: statistics, factorisations, inverses. */
  ESTIMATE("estimate"),
  /** One solve. */
  SOLVE("solve"),
  /** One estimate and one solve. */
  BOTH("estimate + solve");

  private final String title;

  CostPhase(String title) {
    this.title = title;
  }

  /** Returns the name to show. */
  public String title() {
    return title;
  }
}
