package io.geodesic.reports.table;

import io.geodesic.reports.quality.QualityRecords;
import io.geodesic.reports.quality.QualityRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table on steps in other coordinates: a row for each stretch, a column for each damping. */
public final class ReparameterizationTable {

  /** What the numbers are. */
  public static final String NOTE =
      "distance of the natural step from the same step in coordinates stretched by exp(s ε), in units of √(2 KL);"
          + " 0 is an invariant step.";

  private ReparameterizationTable() {}

  /** Returns the table, or empty when nothing was measured. */
  public static Optional<SummaryTable> of(QualityRecords records) {
    List<QualityRow> all = records.reparameterization();
    List<String> header = new ArrayList<>(List.of("s"));
    all.stream().map(ReparameterizationTable::column).distinct().forEach(header::add);
    List<List<String>> rows = new ArrayList<>();
    for (String spread : all.stream().map(row -> row.text("spread")).distinct().toList()) {
      List<String> cells = new ArrayList<>(List.of(spread));
      all.stream()
          .filter(row -> row.text("spread").equals(spread))
          .forEach(row -> cells.add(Cells.twoDigits(row.number("error"))));
      rows.add(cells);
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new SummaryTable(records.environment(), header, rows));
  }

  private static String column(QualityRow row) {
    return row.text("step").equals("natural")
        ? "λ = " + Cells.twoDigits(row.number("damping"))
        : "Gradient step";
  }
}
