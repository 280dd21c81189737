package io.geodesic.reports.quality;

import java.util.List;

/**
 * How good one strategy's directions x were in one metric M, F or F + λI.
 *
 * @param efficiency mean η
 * @param cosine mean cosine of the angle to M⁻¹g
 * @param normRatio median ‖x‖/‖M⁻¹g‖
 * @param residual median ‖Mx − g‖/‖g‖
 */
public record DirectionSummary(
    double efficiency, double cosine, double normRatio, double residual) {

  /** Summarises the columns whose names end in {@code suffix}. */
  static DirectionSummary of(List<QualityRow> rows, String suffix) {
    return new DirectionSummary(
        Average.mean(rows, "efficiency" + suffix),
        Average.mean(rows, "cosine" + suffix),
        Average.median(rows, row -> row.number("norm_ratio" + suffix)),
        Average.median(rows, row -> row.number("residual" + suffix)));
  }
}
