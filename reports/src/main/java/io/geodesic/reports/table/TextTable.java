package io.geodesic.reports.table;

import java.util.List;
import java.util.stream.IntStream;

/** Sets summary tables for a console of fixed-width letters. */
public final class TextTable {

  private TextTable() {}

  /**
   * Returns the tables one below the other, each under its environment's id, ending in a line feed.
   */
  public static String write(List<SummaryTable> tables) {
    StringBuilder out = new StringBuilder();
    for (SummaryTable table : tables) {
      out.append(out.isEmpty() ? "" : "\n").append(table.environment()).append('\n');
      int[] widths =
          IntStream.range(0, table.header().size()).map(column -> width(table, column)).toArray();
      line(out, table.header(), widths);
      int rule = IntStream.of(widths).sum() + 2 * widths.length - 2;
      out.append("  ").append("─".repeat(rule)).append('\n');
      table.rows().forEach(row -> line(out, row, widths));
    }
    return out.toString();
  }

  private static int width(SummaryTable table, int column) {
    int widest = table.header().get(column).length();
    for (List<String> row : table.rows()) {
      widest = Math.max(widest, row.get(column).length());
    }
    return widest;
  }

  private static void line(StringBuilder out, List<String> cells, int[] widths) {
    for (int column = 0; column < widths.length; column++) {
      String cell = cells.get(column);
      String padding = " ".repeat(widths[column] - cell.length());
      // Text to the left, numbers to the right.
      out.append("  ").append(column == 0 ? cell + padding : padding + cell);
    }
    out.append('\n');
  }
}
