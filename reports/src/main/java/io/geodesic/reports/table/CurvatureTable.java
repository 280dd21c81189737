package io.geodesic.reports.table;

import com.fasterxml.jackson.core.io.NumberOutput;
import io.geodesic.reports.quality.QualityRecords;
import io.geodesic.reports.quality.QualityRow;
import io.geodesic.reports.quality.StrategySummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of a measurement of curvatures: one row per strategy, rounded for readers. */
public final class CurvatureTable {

  private static final List<String> HEADER =
      List.of(
          "Curvature",
          "λ",
          "η",
          "η (F+λI)",
          "Cosine (F+λI)",
          "Residual",
          "KL act/pred",
          "Gain act/pred",
          "‖ΔF‖/‖F‖",
          "Estimate (µs)",
          "Solve (µs)");

  private CurvatureTable() {}

  /** Returns the table. */
  public static SummaryTable of(QualityRecords records) {
    return new SummaryTable(
        records.environment(),
        HEADER,
        records.summaries().stream().map(CurvatureTable::row).toList());
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
            significant(last.number("condition")),
            last.text("threads"),
            last.text("kernels"));
  }

  /** Returns the same numbers with every digit, as CSV. */
  public static String csv(QualityRecords records) {
    StringBuilder out =
        new StringBuilder(
            "environment,strategy,damping,efficiency,efficiency_damped,cosine_damped,residual_damped,kl_ratio,gain_ratio,frobenius_error,estimate_us,solve_us\n");
    for (StrategySummary s : records.summaries()) {
      out.append(records.environment()).append(',').append(s.strategy());
      for (double value :
          new double[] {
            s.damping(),
            s.efficiency(),
            s.dampedEfficiency(),
            s.dampedCosine(),
            s.dampedResidual(),
            s.klRatio(),
            s.gainRatio(),
            s.frobeniusError(),
            s.estimateMicros(),
            s.solveMicros()
          }) {
        out.append(',').append(Double.isFinite(value) ? NumberOutput.toString(value, true) : "");
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static List<String> row(StrategySummary summary) {
    List<String> cells = new ArrayList<>();
    cells.add(summary.strategy());
    cells.add(significant(summary.damping()));
    cells.add(threeDecimals(summary.efficiency()));
    cells.add(threeDecimals(summary.dampedEfficiency()));
    cells.add(threeDecimals(summary.dampedCosine()));
    cells.add(significant(summary.dampedResidual()));
    cells.add(significant(summary.klRatio()));
    cells.add(significant(summary.gainRatio()));
    cells.add(significant(summary.frobeniusError()));
    cells.add(Cells.threeDigits(summary.estimateMicros()));
    cells.add(Cells.threeDigits(summary.solveMicros()));
    return List.copyOf(cells);
  }

  private static String threeDecimals(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : SummaryTable.ABSENT;
  }

  /** Two significant digits, with an exponent where numbers are very small or large. */
  private static String significant(double value) {
    double size = Math.abs(value);
    if (!Double.isFinite(value)) {
      return SummaryTable.ABSENT;
    } else if (size == 0) {
      return "0";
    } else if (size < 1e-3 || size >= 1e4) {
      return String.format(Locale.ROOT, "%.0e", value);
    }
    return Cells.plain(value).length() <= 5 && size < 10
        ? Cells.plain(value)
        : Cells.threeDigits(value);
  }
}
