package io.geodesic.reports.quality;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one strategy did at all measured updates: means of what is bounded, medians of ratios, and
 * the times of the last update.
 *
 * @param strategy its id
 * @param damping λ that it used at the last update
 * @param efficiency η against the undamped F
 * @param dampedEfficiency η against F + λI
 * @param dampedCosine cosine to (F + λI)⁻¹g
 * @param dampedResidual ‖(F + λI)x − g‖/‖g‖
 * @param klRatio actual over predicted KL divergence of the step scaled by the strategy itself
 * @param gainRatio actual over predicted gain of the same step
 * @param frobeniusError ‖F̂ − F‖_F/‖F‖_F
 * @param estimateMicros mean time of an estimate
 * @param solveMicros median time of a solve
 */
public record StrategySummary(
    String strategy,
    double damping,
    double efficiency,
    double dampedEfficiency,
    double dampedCosine,
    double dampedResidual,
    double klRatio,
    double gainRatio,
    double frobeniusError,
    double estimateMicros,
    double solveMicros) {

  static StrategySummary of(String strategy, List<QualityRow> rows) {
    QualityRow last = rows.get(rows.size() - 1);
    return new StrategySummary(
        strategy,
        last.number("damping"),
        mean(rows, "efficiency"),
        mean(rows, "efficiency_damped"),
        mean(rows, "cosine_damped"),
        median(rows, row -> row.number("residual_damped")),
        median(rows, row -> row.number("actual_kl") / row.number("predicted_kl")),
        median(rows, row -> row.number("actual_gain") / row.number("predicted_gain")),
        median(rows, row -> row.number("frobenius_error")),
        last.number("estimate_mean_us"),
        last.number("solve_us"));
  }

  /** Returns the time of an estimate and a solve; NaN if it was not measured. */
  public double micros() {
    return estimateMicros + solveMicros;
  }

  private static double mean(List<QualityRow> rows, String column) {
    return rows.stream()
        .mapToDouble(row -> row.number(column))
        .filter(Double::isFinite)
        .average()
        .orElse(Double.NaN);
  }

  private static double median(List<QualityRow> rows, ToDoubleFunction<QualityRow> value) {
    double[] sorted = rows.stream().mapToDouble(value).filter(Double::isFinite).sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
  }
}
