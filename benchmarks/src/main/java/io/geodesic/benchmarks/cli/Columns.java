package io.geodesic.benchmarks.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Rows of text with their cells below each other. */
final class Columns {

  private static final String GAP = "  ";

  private Columns() {}

  /**
   * Returns one line per row, without trailing blanks.
   *
   * @param rows cells in order, the same keys in every row; null is an empty cell
   */
  static List<String> align(List<Map<String, Object>> rows) {
    List<List<String>> table =
        rows.stream().map(row -> row.values().stream().map(Columns::cell).toList()).toList();
    int columns = table.isEmpty() ? 0 : table.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : table) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : table) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        boolean empty = widths[i] == 0;
        line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length()));
        line.append(empty ? "" : GAP);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static String cell(Object value) {
    return Objects.toString(value, "");
  }
}
