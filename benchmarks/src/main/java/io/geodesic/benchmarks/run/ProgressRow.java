package io.geodesic.benchmarks.run;

import io.geodesic.algorithms.step.StepReport;
import io.geodesic.algorithms.training.IterationReport;
import io.geodesic.algorithms.updater.UpdateReport;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** One row of progress.csv; what is not set, or NaN, is an empty cell. */
public final class ProgressRow {

  private final Map<ProgressColumn, String> cells = new EnumMap<>(ProgressColumn.class);

  /** Returns the row of an iteration, without the columns of elapsed time. */
  public static ProgressRow of(IterationReport report) {
    UpdateReport update = report.update();
    ProgressRow row = new ProgressRow();
    row.set(ProgressColumn.ITERATIONS, report.iteration());
    row.set(ProgressColumn.TOTAL_TIMESTEPS, report.timesteps());
    row.set(ProgressColumn.EPISODE_RETURN, report.meanReturn());
    row.set(ProgressColumn.EPISODE_LENGTH, report.meanLength());
    row.set(ProgressColumn.UPDATES, report.passes());
    row.set(ProgressColumn.POLICY_OBJECTIVE, update.before().objective());
    row.set(ProgressColumn.COEFFICIENT, update.coefficient());
    row.set(ProgressColumn.APPROX_KL, update.after().kl());
    row.set(ProgressColumn.SURROGATE_GAIN, update.gain());
    row.set(ProgressColumn.ENTROPY, update.after().entropy());
    row.set(ProgressColumn.EXPLAINED_VARIANCE, update.critic().explainedVariance());
    row.set(ProgressColumn.VALUE_LOSS, update.critic().valueLoss());
    row.set(ProgressColumn.CRITIC_STATUS, update.critic().status());
    row.set(ProgressColumn.CLIP_FRACTION, update.after().clipFraction());
    row.setStep(update.step());
    row.setSeconds(ProgressColumn.ROLLOUT_SECONDS, report.rolloutSeconds());
    row.setSeconds(update.seconds());
    return row;
  }

  private void setStep(StepReport step) {
    set(ProgressColumn.STATUS, step.status());
    set(ProgressColumn.STEP_SIZE, step.stepSize());
    set(ProgressColumn.PREDICTED_KL, step.predictedKl());
    set(ProgressColumn.PREDICTED_GAIN, step.predictedGain());
    set(ProgressColumn.LINE_SEARCH_STEPS, step.lineSearchSteps());
    set(ProgressColumn.DAMPING, step.damping());
    set(ProgressColumn.SOLVE_STATUS, step.solve().status());
    set(ProgressColumn.CG_ITERATIONS, step.solve().iterations());
    set(ProgressColumn.SOLVE_RESIDUAL, step.solve().relativeResidual());
  }

  private void setSeconds(UpdateReport.PhaseSeconds seconds) {
    setSeconds(ProgressColumn.GRADIENT_SECONDS, seconds.gradient());
    setSeconds(ProgressColumn.CURVATURE_SECONDS, seconds.curvature());
    setSeconds(ProgressColumn.LINE_SEARCH_SECONDS, seconds.lineSearch());
    setSeconds(ProgressColumn.CRITIC_SECONDS, seconds.critic());
    setSeconds(ProgressColumn.UPDATE_SECONDS, seconds.total());
  }

  /** Sets a real number, written so that it reads back to the same double. */
  void set(ProgressColumn column, double value) {
    cells.put(column, Double.isNaN(value) ? "" : Double.toString(value));
  }

  /** Sets a count. */
  void set(ProgressColumn column, long value) {
    cells.put(column, Long.toString(value));
  }

  /** Sets an enum constant, written in lower case. */
  void set(ProgressColumn column, Enum<?> value) {
    cells.put(column, value.name().toLowerCase(Locale.ROOT));
  }

  /** Sets seconds, written to the microsecond. */
  void setSeconds(ProgressColumn column, double seconds) {
    set(column, Math.rint(seconds * 1e6) / 1e6);
  }

  /** Returns the cell as it is written. */
  public String get(ProgressColumn column) {
    return cells.getOrDefault(column, "");
  }

  /** Returns a number of the row, NaN where the cell is empty. */
  public double number(ProgressColumn column) {
    String cell = get(column);
    return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
  }

  /** Returns all cells in the order of the columns. */
  String[] toCells() {
    ProgressColumn[] columns = ProgressColumn.values();
    String[] row = new String[columns.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = get(columns[i]);
    }
    return row;
  }
}
