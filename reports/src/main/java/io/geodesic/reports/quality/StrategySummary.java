package io.geodesic.reports.quality;

import java.util.List;

/**
 * What one strategy did at all measured updates: means of what is bounded, medians of ratios, and
 * the times of the last update.
 *
 * @param strategy its id
 * @param damping λ that it used at the last update
 * @param undamped its directions against F
 * @param damped its directions against F + λI
 * @param klRatio actual over predicted KL divergence of the step scaled by the strategy itself
 * @param gainRatio actual over predicted gain of the same step
 * @param frobeniusError ‖F̂ − F‖_F/‖F‖_F
 * @param staleness ‖F̂ − F̂₁‖_F/‖F‖_F, F̂₁ from the last batch alone; NaN without running averages
 * @param estimateMicros mean time of an estimate
 * @param solveMicros median time of a solve
 */
public record StrategySummary(
    String strategy,
    double damping,
    DirectionSummary undamped,
    DirectionSummary damped,
    double klRatio,
    double gainRatio,
    double frobeniusError,
    double staleness,
    double estimateMicros,
    double solveMicros) {

  static StrategySummary of(String strategy, List<QualityRow> rows) {
    QualityRow last = rows.get(rows.size() - 1);
    return new StrategySummary(
        strategy,
        last.number("damping"),
        DirectionSummary.of(rows, ""),
        DirectionSummary.of(rows, "_damped"),
        Average.median(rows, row -> row.number("actual_kl") / row.number("predicted_kl")),
        Average.median(rows, row -> row.number("actual_gain") / row.number("predicted_gain")),
        Average.median(rows, row -> row.number("frobenius_error")),
        Average.median(rows, row -> row.number("staleness")),
        last.number("estimate_mean_us"),
        last.number("solve_us"));
  }

  /** Returns the time of an estimate and a solve; NaN if it was not measured. */
  public double micros() {
    return estimateMicros + solveMicros;
  }
}
