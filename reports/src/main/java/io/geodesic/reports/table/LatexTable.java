package io.geodesic.reports.table;

import io.geodesic.reports.run.GroupName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
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
          Map.entry('–', "--"),
          Map.entry('−', "$-$"),
          Map.entry('λ', "$\\lambda$"),
          Map.entry('η', "$\\eta$"),
          Map.entry('Δ', "$\\Delta$"),
          Map.entry('‖', "$\\|$"),
          Map.entry('²', "$^2$"),
          Map.entry('⁻', "$^{-}$"),
          Map.entry('¹', "$^{1}$"),
          Map.entry('ε', "$\\varepsilon$"),
          Map.entry('√', "$\\surd$"),
          Map.entry('³', "$^3$"),
          Map.entry('≤', "$\\leq$"),
          Map.entry('>', "$>$"),
          Map.entry('×', "$\\times$"),
          Map.entry('÷', "$\\div$"),
          Map.entry('±', "$\\pm$"),
          Map.entry('·', "$\\cdot$"),
          Map.entry('µ', "\\textmu{}"));

  /** A circumflex in front of a number, escaped. */
  private static final Pattern EXPONENT = Pattern.compile("\\\\textasciicircum\\{}([\\d.]*\\d)");

  private static final String PACKAGES = "% \\usepackage{booktabs}\n";

  private LatexTable() {}

  /** Returns the tables, ending in a line feed. */
  public static String write(List<SummaryTable> tables) {
    String caption = "interquartile mean over seeds with 95% bootstrap intervals.";
    return PACKAGES
        + tables.stream()
            .map(table -> table(table, caption, GroupName::of))
            .collect(Collectors.joining("\n"));
  }

  /** Returns a table on curvatures, whose first cells are their ids, ending in a line feed. */
  public static String writeCurvatures(SummaryTable table, String caption) {
    return PACKAGES + table(table, caption, GroupName::curvature);
  }

  /** Returns tables whose first cells are shown as they are, ending in a line feed. */
  public static String writePlain(List<SummaryTable> tables, String caption) {
    return PACKAGES
        + tables.stream()
            .map(table -> table(table, caption, UnaryOperator.identity()))
            .collect(Collectors.joining("\n"));
  }

  private static String table(SummaryTable table, String caption, UnaryOperator<String> name) {
    StringBuilder out = new StringBuilder();
    out.append("\\begin{table}\n  \\centering\n");
    out.append("  \\caption{").append(escape(table.environment()));
    out.append(": ").append(escape(caption)).append("}\n");
    out.append("  \\begin{tabular}{l").append("r".repeat(table.header().size() - 1)).append("}\n");
    out.append("    \\toprule\n").append(row(table.header())).append("    \\midrule\n");
    for (List<String> cells : table.rows()) {
      List<String> named = new ArrayList<>(cells);
      named.set(0, name.apply(cells.get(0)));
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
    String escaped =
        text.chars()
            .mapToObj(c -> ESCAPES.getOrDefault((char) c, String.valueOf((char) c)))
            .collect(Collectors.joining());
    return EXPONENT.matcher(escaped).replaceAll("\\$^{$1}\\$");
  }
}
