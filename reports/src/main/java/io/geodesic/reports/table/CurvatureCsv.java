package io.geodesic.reports.table;

import com.fasterxml.jackson.core.io.NumberOutput;
import io.geodesic.reports.quality.QualityRecords;
import io.geodesic.reports.quality.StrategySummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of a measurement of curvatures for programs: one row per strategy, every digit. */
public final class CurvatureCsv {

  private CurvatureCsv() {}

  /** Returns the file's text, with a header; empty cells for what was not measured. */
  public static String write(QualityRecords records) {
    StringBuilder out = new StringBuilder();
    List<StrategySummary> summaries = records.summaries();
    String names = String.join(",", columns(summaries.get(0)).keySet());
    out.append("environment,strategy,").append(names).append('\n');
    for (StrategySummary summary : summaries) {
      out.append(records.environment()).append(',').append(summary.strategy());
      for (double value : columns(summary).values()) {
        // By Jackson since Double.toString differs between JDKs.
        out.append(',').append(Double.isFinite(value) ? NumberOutput.toString(value, true) : "");
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static Map<String, Double> columns(StrategySummary summary) {
    Map<String, Double> columns = new LinkedHashMap<>();
    columns.put("damping", summary.damping());
    columns.put("efficiency", summary.undamped().efficiency());
    columns.put("efficiency_damped", summary.damped().efficiency());
    columns.put("cosine", summary.undamped().cosine());
    columns.put("cosine_damped", summary.damped().cosine());
    columns.put("norm_ratio", summary.undamped().normRatio());
    columns.put("norm_ratio_damped", summary.damped().normRatio());
    columns.put("residual", summary.undamped().residual());
    columns.put("residual_damped", summary.damped().residual());
    columns.put("kl_ratio", summary.klRatio());
    columns.put("gain_ratio", summary.gainRatio());
    columns.put("frobenius_error", summary.frobeniusError());
    columns.put("staleness", summary.staleness());
    columns.put("estimate_us", summary.estimateMicros());
    columns.put("solve_us", summary.solveMicros());
    return columns;
  }
}
