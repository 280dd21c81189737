package io.geodesic.reports.growth;

/** What the cost grows with. */
public enum CostAxis {
  /** The number of the policy's parameters P, at one batch. */
  PARAMETERS("parameters", "P"),
  /** The number of states in the batch N, with one network. */
  BATCH("batch", "N");

  private final String id;
  private final String symbol;

  CostAxis(String id, String symbol) {
    this.id = id;
    this.symbol = symbol;
  }

  /** Returns the name in file names and tables. */
  public String id() {
    return id;
  }

  /** Returns the letter in formulas. */
  public String symbol() {
    return symbol;
  }
}
