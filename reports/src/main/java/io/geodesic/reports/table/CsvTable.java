package io.geodesic.reports.table;

import com.fasterxml.jackson.core.io.NumberOutput;
import io.geodesic.reports.estimate.Estimate;
import io.geodesic.reports.summary.GroupSummary;
import io.geodesic.reports.summary.Summary;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * Writes the summary for programs: one row per environment and label, every digit, empty for what
 * was not recorded.
 */
public final class CsvTable {

  private static final String HEADER =
      "environment,algorithm,seeds"
          + ",final_return_iqm,final_return_low,final_return_high"
          + ",evaluation_return_iqm,evaluation_return_low,evaluation_return_high"
          + ",reward_threshold,steps_to_threshold,seeds_at_threshold"
          + ",update_milliseconds,steps_per_second,wall_seconds\n";

  private CsvTable() {}

  /** Returns the file's text, with a header. */
  public static String write(Summary summary) {
    StringBuilder out = new StringBuilder(HEADER);
    for (GroupSummary group : summary.groups()) {
      out.append(CSVFormat.DEFAULT.format(row(group).toArray())).append('\n');
    }
    return out.toString();
  }

  private static List<String> row(GroupSummary group) {
    List<String> cells = new ArrayList<>();
    cells.add(group.group().environment());
    cells.add(group.group().label());
    cells.add(Integer.toString(group.seeds().size()));
    estimate(cells, group.finalReturn());
    estimate(cells, group.evaluationReturn());
    cells.add(number(group.threshold().orElse(Double.NaN)));
    cells.add(number(group.medianStepsToThreshold()));
    cells.add(Integer.toString(group.reached()));
    cells.add(number(group.mean(seed -> seed.cost().updateMilliseconds())));
    cells.add(number(group.mean(seed -> seed.cost().stepsPerSecond())));
    cells.add(number(group.mean(seed -> seed.cost().wallSeconds())));
    return cells;
  }

  private static void estimate(List<String> cells, Estimate estimate) {
    cells.add(number(estimate.value()));
    cells.add(number(estimate.lower()));
    cells.add(number(estimate.upper()));
  }

  /** Every digit; written by Jackson since Double.toString differs between JDKs. */
  private static String number(double value) {
    return Double.isFinite(value) ? NumberOutput.toString(value, true) : "";
  }
}
