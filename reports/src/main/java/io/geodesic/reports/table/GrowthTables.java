package io.geodesic.reports.table;

import io.geodesic.commons.statistics.ConfidenceInterval;
import io.geodesic.reports.benchmark.ParameterLabels;
import io.geodesic.reports.growth.CostAxis;
import io.geodesic.reports.growth.CostCurve;
import io.geodesic.reports.growth.CostFit;
import io.geodesic.reports.growth.CostGrowth;
import io.geodesic.reports.growth.CostPoint;
import io.geodesic.reports.growth.TextbookCost;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Fitted exponents beside the textbook's, one table for each chart. */
public final class GrowthTables {

  /** What the numbers are. */
  public static final String NOTE =
      "exponents of least-squares lines through the logarithms of the larger half of the sizes, at"
          + " least three, with Student's 95% interval; of the measured times, and of the counted"
          + " operations at the same sizes. Textbook: the method's exponent for large sizes, dense"
          + " matrices factored in parameter space and counted to the estimate. Largest term: what"
          + " takes most operations at the largest size measured (N states, K outputs, P"
          + " parameters), and its exponent.";

  private static final List<String> HEADER =
      List.of(
          "Curvature",
          "Fitted sizes",
          "Measured exponent [95% CI]",
          "Of the operations",
          "Textbook",
          "Largest term",
          "Its exponent");

  private GrowthTables() {}

  /** Returns the table of each chart. */
  public static List<SummaryTable> of(List<CostGrowth> growths) {
    return growths.stream().map(GrowthTables::table).toList();
  }

  private static SummaryTable table(CostGrowth growth) {
    String over = growth.axis() == CostAxis.BATCH ? "over the batch N" : "over parameters P";
    String title =
        growth.phase().title() + " " + over + " (" + ParameterLabels.all(growth.fixed()) + ")";
    return new SummaryTable(
        title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1),
        HEADER,
        growth.curves().stream().flatMap(GrowthTables::rows).toList());
  }

  private static Stream<List<String>> rows(CostCurve curve) {
    List<CostFit> fits = curve.fits();
    if (fits.isEmpty()) {
      List<String> absent =
          new ArrayList<>(Collections.nCopies(HEADER.size(), SummaryTable.ABSENT));
      absent.set(0, curve.curvature());
      return Stream.of(absent);
    }
    return fits.stream().map(fit -> row(curve, fit));
  }

  private static List<String> row(CostCurve curve, CostFit fit) {
    List<String> cells = new ArrayList<>();
    cells.add(curve.curvature() + (fit.regime().isEmpty() ? "" : ", " + fit.regime()));
    cells.add(sizes(fit));
    cells.add(interval(fit.time().exponent()));
    cells.add(
        fit.flop().map(law -> twoDecimals(law.exponent().estimate())).orElse(SummaryTable.ABSENT));
    Optional<TextbookCost> textbook = fit.textbook();
    cells.add(textbook.map(book -> Cells.plain(book.exponent())).orElse(SummaryTable.ABSENT));
    cells.add(textbook.map(TextbookCost::leading).orElse(SummaryTable.ABSENT));
    cells.add(
        textbook.map(book -> Cells.plain(book.leadingExponent())).orElse(SummaryTable.ABSENT));
    return cells;
  }

  private static String sizes(CostFit fit) {
    List<CostPoint> fitted = fit.points();
    double least = fitted.get(0).size(fit.axis());
    double most = fitted.get(fitted.size() - 1).size(fit.axis());
    return fitted.size() + ": " + Cells.whole(least) + "–" + Cells.whole(most);
  }

  private static String interval(ConfidenceInterval exponent) {
    return "%s [%s, %s]"
        .formatted(
            twoDecimals(exponent.estimate()),
            twoDecimals(exponent.lower()),
            twoDecimals(exponent.upper()));
  }

  private static String twoDecimals(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replace('-', '−');
  }
}
