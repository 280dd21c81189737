package io.geodesic.reports.quality;

import java.util.Map;

/**
 * One row of a recorded table.
 *
 * @param cells text by column
 */
public record QualityRow(Map<String, String> cells) {

  /** Keeps its own copy. */
  public QualityRow {
    cells = Map.copyOf(cells);
  }

  /** Returns the text of a cell; empty if there is no such column. */
  public String text(String column) {
    return cells.getOrDefault(column, "");
  }

  /** Returns the number in a cell; NaN if it is empty, no number, or there is no such column. */
  public double number(String column) {
    try {
      return Double.parseDouble(text(column));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
