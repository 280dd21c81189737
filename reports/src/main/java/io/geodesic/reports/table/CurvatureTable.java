package io.geodesic.reports.table;

import io.geodesic.reports.quality.DirectionSummary;
import io.geodesic.reports.quality.QualityRecords;
import io.geodesic.reports.quality.QualityRow;
import io.geodesic.reports.quality.StrategySummary;
import java.util.ArrayList;
import java.util.List;

/** The tables of a measurement of curvatures: one row per strategy, rounded for readers. */
public final class CurvatureTable {

  /** What the numbers on directions are. */
  public static final String DIRECTIONS_NOTE =
      "direction x against the exact natural gradient F⁻¹g and, in the columns marked F+λI, the damped one with the strategy's"
          + " own λ; residuals ‖Fx − g‖/‖g‖; η and cosine are means over the measured updates, the others medians.";

  private static final List<String> DIRECTIONS =
      List.of(
          "Curvature",
          "λ",
          "η",
          "Cosine",
          "‖x‖/‖F⁻¹g‖",
          "Residual",
          "η (F+λI)",
          "Cosine (F+λI)",
          "‖x‖ (F+λI)",
          "Residual (F+λI)");

  private static final List<String> STEPS =
      List.of(
          "Curvature",
          "KL act/pred",
          "Gain act/pred",
          "‖ΔF‖/‖F‖",
          "Staleness",
          "Estimate (µs)",
          "Solve (µs)");

  private CurvatureTable() {}

  /** Returns how close each strategy's directions are to the exact and to the damped one. */
  public static SummaryTable directions(QualityRecords records) {
    return new SummaryTable(
        records.environment(),
        DIRECTIONS,
        records.summaries().stream().map(CurvatureTable::direction).toList());
  }

  /** Returns how well each strategy predicts its steps, how close its matrix is, and its cost. */
  public static SummaryTable steps(QualityRecords records) {
    return new SummaryTable(
        records.environment(),
        STEPS,
        records.summaries().stream().map(CurvatureTable::step).toList());
  }

  /** Returns a sentence or two on what was measured and how. */
  public static String note(QualityRecords records) {
    QualityRow last = records.curvature().get(records.curvature().size() - 1);
    List<String> updates =
        records.curvature().stream().map(row -> row.text("update")).distinct().toList();
    return ("%s parameters, %s states; mean (ratios and errors: median) over updates %s; off-diagonal blocks hold %s %% of ‖F‖²,"
            + " rank %s, condition number %s at the last; time on %s thread, %s kernels.")
        .formatted(
            last.text("parameters"),
            last.text("states"),
            String.join(", ", updates),
            Cells.oneDecimal(100 * last.number("off_diagonal_share")),
            last.text("rank"),
            Cells.twoDigits(last.number("condition")),
            last.text("threads"),
            last.text("kernels"));
  }

  private static List<String> direction(StrategySummary summary) {
    List<String> cells = new ArrayList<>();
    cells.add(summary.strategy());
    cells.add(Cells.twoDigits(summary.damping()));
    for (DirectionSummary direction : List.of(summary.undamped(), summary.damped())) {
      cells.add(Cells.threeDecimals(direction.efficiency()));
      cells.add(Cells.threeDecimals(direction.cosine()));
      cells.add(Cells.twoDigits(direction.normRatio()));
      cells.add(Cells.twoDigits(direction.residual()));
    }
    return List.copyOf(cells);
  }

  private static List<String> step(StrategySummary summary) {
    return List.of(
        summary.strategy(),
        Cells.twoDigits(summary.klRatio()),
        Cells.twoDigits(summary.gainRatio()),
        Cells.twoDigits(summary.frobeniusError()),
        Cells.twoDigits(summary.staleness()),
        Cells.threeDigits(summary.estimateMicros()),
        Cells.threeDigits(summary.solveMicros()));
  }
}
