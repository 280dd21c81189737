package io.geodesic.reports.run;

import java.util.Arrays;
import java.util.Map;

/**
 * The numeric columns of a recorded CSV file, by name.
 *
 * <p>An empty cell, a cell that is no number and every cell of an absent column read as NaN: "not
 * applicable".
 */
public final class CsvColumns {

  private final Map<String, double[]> columns;
  private final int rows;

  CsvColumns(Map<String, double[]> columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** Returns columns of no rows, as an absent file has. */
  static CsvColumns none() {
    return new CsvColumns(Map.of(), 0);
  }

  /** Returns the number of complete rows. */
  public int rows() {
    return rows;
  }

  /**
   * Returns a copy of the named column, shape {@code [rows]}; all NaN when the file has no such
   * column.
   */
  public double[] column(String name) {
    double[] values = columns.get(name);
    if (values == null) {
      double[] absent = new double[rows];
      Arrays.fill(absent, Double.NaN);
      return absent;
    }
    return values.clone();
  }

  /** Returns the last finite value of the named column, or NaN when it has none. */
  public double last(String name) {
    double[] values = columns.get(name);
    for (int i = rows - 1; values != null && i >= 0; i--) {
      if (Double.isFinite(values[i])) {
        return values[i];
      }
    }
    return Double.NaN;
  }

  /** Returns the mean over the finite values of the named column, or NaN when it has none. */
  public double mean(String name) {
    return Arrays.stream(columns.getOrDefault(name, new double[0]))
        .filter(Double::isFinite)
        .average()
        .orElse(Double.NaN);
  }
}
