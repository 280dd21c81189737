package io.geodesic.reports.table;

import io.geodesic.reports.run.GroupName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Sets summary tables for a paper: one {@code table} per environment, with the rules of the
 * booktabs package.
 */
public final class LatexTable {

  private static final Map<Character, String> ESCAPES =
      Map.ofEntries(
          Map.entry('\\', "\\textbackslash{}"),
          Map.entry('{', "\\{"),
          Map.entry('}', "\\}"),
          Map.entry('_', "\\_"),
          Map.entry('%', "\\%"),
          Map.entry('&', "\\&"),
          Map.entry('#', "\\#"),
          Map.entry('$', "\\$"),
          Map.entry('^', "\\textasciicircum{}"),
          Map.entry('~', "\\textasciitilde{}"),
          Map.entry('–', "--"));

  private LatexTable() {}

  /** Returns the tables, ending in a line feed. */
  public static String write(List<SummaryTable> tables) {
    return "% \\usepackage{booktabs}\n"
        + tables.stream().map(LatexTable::table).collect(Collectors.joining("\n"));
  }

  private static String table(SummaryTable table) {
    StringBuilder out = new StringBuilder();
    out.append("\\begin{table}\n  \\centering\n");
    out.append("  \\caption{").append(escape(table.environment()));
    out.append(": interquartile mean over seeds with 95\\% bootstrap intervals.}\n");
    out.append("  \\begin{tabular}{l").append("r".repeat(table.header().size() - 1)).append("}\n");
    out.append("    \\toprule\n").append(row(table.header())).append("    \\midrule\n");
    for (List<String> cells : table.rows()) {
      List<String> named = new ArrayList<>(cells);
      named.set(0, GroupName.of(cells.get(0)));
      out.append(row(named));
    }
    return out.append("    \\bottomrule\n  \\end{tabular}\n\\end{table}\n").toString();
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(LatexTable::escape)
        .collect(Collectors.joining(" & ", "    ", " \\\\\n"));
  }

  private static String escape(String text) {
    return text.chars()
        .mapToObj(c -> ESCAPES.getOrDefault((char) c, String.valueOf((char) c)))
        .collect(Collectors.joining());
  }
}
