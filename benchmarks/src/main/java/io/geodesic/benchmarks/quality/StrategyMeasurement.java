package io.geodesic.benchmarks.quality;

import io.geodesic.algorithms.curvature.Curvature;
import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.curvature.SolveReport;
import io.geodesic.algorithms.quality.DirectionQuality;
import io.geodesic.algorithms.quality.ProbedNorm;
import io.geodesic.algorithms.quality.StepProbe;
import io.geodesic.algorithms.quality.StepQuality;
import io.geodesic.commons.linalg.NotPositiveDefiniteException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One strategy measured on one batch. */
final class StrategyMeasurement {

  private static final ProbedNorm UNKNOWN = new ProbedNorm(Double.NaN, Double.NaN);

  private final Yardstick yardstick;
  private final double maxKl;
  private final List<ProbedNorm> errors = new ArrayList<>();
  private final Map<String, Object> row = new LinkedHashMap<>();
  private double[] total = {};

  private StrategyMeasurement(Yardstick yardstick, double maxKl) {
    this.yardstick = yardstick;
    this.maxKl = maxKl;
  }

  /**
   * Measures a strategy, which sees the batch once.
   *
   * @param maxKl δ that trial steps are scaled to
   */
  static StrategyMeasurement of(MeasuredStrategy strategy, Yardstick yardstick, double maxKl) {
    StrategyMeasurement measurement = new StrategyMeasurement(yardstick, maxKl);
    measurement.measure(strategy.following());
    strategy.judge();
    measurement.compareWithFresh(strategy);
    return measurement;
  }

  /** The row of {@code curvature.csv}, from the status on. */
  Map<String, Object> row() {
    return row;
  }

  /** ‖F̂ − F‖_F/‖F‖_F of all parameters and of each block, undamped. */
  List<ProbedNorm> errors() {
    return errors;
  }

  private void measure(CurvatureStrategy strategy) {
    double[] x = new double[yardstick.gradient().length];
    Curvature curvature = null;
    String status = SolveReport.Status.NON_FINITE.name();
    try {
      curvature = strategy.at(yardstick.policy, yardstick.batch);
      curvature.solve(yardstick.gradient(), x);
      status = curvature.lastSolve().status().name();
    } catch (NotPositiveDefiniteException e) {
      status = "NOT_POSITIVE_DEFINITE";
      curvature = null;
      Arrays.fill(x, Double.NaN);
    }
    double damping = curvature == null ? Double.NaN : curvature.damping();
    row.put("status", status);
    row.put("iterations", curvature == null ? 0 : curvature.lastSolve().iterations());
    row.put("damping", damping);
    addDirections(x, damping);
    double own = curvature == null ? Double.NaN : curvature.quadratic(x);
    addSteps(x, own);
    addErrors(curvature);
  }

  private void addDirections(double[] x, double damping) {
    double[] g = yardstick.gradient();
    double lambda = damping > 0 ? damping : 0;
    DirectionQuality undamped =
        DirectionQuality.of((v, out) -> yardstick.multiply(0, v, out), g, yardstick.natural, x);
    double[] exact = lambda > 0 ? yardstick.spectrum.solve(g, lambda) : yardstick.natural;
    DirectionQuality damped =
        DirectionQuality.of((v, out) -> yardstick.multiply(lambda, v, out), g, exact, x);
    row.put("efficiency", undamped.efficiency());
    row.put("efficiency_damped", damped.efficiency());
    row.put("cosine", undamped.cosine());
    row.put("cosine_damped", damped.cosine());
    row.put("norm_ratio", undamped.normRatio());
    row.put("norm_ratio_damped", damped.normRatio());
    row.put("residual", undamped.residual());
    row.put("residual_damped", damped.residual());
  }

  /** The step scaled to δ by the strategy's own quadratic form, and by the exact one. */
  private void addSteps(double[] x, double own) {
    double exact = yardstick.quadratic(x);
    StepQuality byOwn = yardstick.steps.measure(x, StepProbe.scale(maxKl, own), own, exact);
    StepQuality byExact = yardstick.steps.measure(x, StepProbe.scale(maxKl, exact), own, exact);
    row.put("delta", maxKl);
    row.put("predicted_kl", byOwn.predictedKl());
    row.put("fisher_kl", byOwn.fisherKl());
    row.put("actual_kl", byOwn.actualKl());
    row.put("predicted_gain", byOwn.predictedGain());
    row.put("actual_gain", byOwn.actualGain());
    row.put("exact_scale_actual_kl", byExact.actualKl());
    row.put("exact_scale_predicted_gain", byExact.predictedGain());
    row.put("exact_scale_actual_gain", byExact.actualGain());
  }

  private void addErrors(Curvature curvature) {
    for (ProbedBlock block : yardstick.blocks) {
      if (curvature == null) {
        errors.add(UNKNOWN);
        continue;
      }
      double[] values = block.values(curvature::quadratic);
      total = errors.isEmpty() ? values : total;
      errors.add(block.error(values));
    }
    row.put("frobenius_error", errors.get(0).value());
    row.put("frobenius_error_se", errors.get(0).standardError());
  }

  /** Staleness: the running estimate against one from this batch alone. */
  private void compareWithFresh(MeasuredStrategy strategy) {
    double efficiency = Double.NaN;
    ProbedNorm staleness = UNKNOWN;
    if (strategy.carriesStatistics() && total.length > 0) {
      StrategyMeasurement fresh = new StrategyMeasurement(yardstick, maxKl);
      fresh.measure(strategy.fresh());
      efficiency = (double) fresh.row.get("efficiency");
      if (fresh.total.length > 0) {
        staleness = yardstick.blocks.get(0).distance(total, fresh.total);
      }
    }
    row.put("fresh_efficiency", efficiency);
    row.put("staleness", staleness.value());
    row.put("staleness_se", staleness.standardError());
  }
}
