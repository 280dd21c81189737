package io.geodesic.benchmarks.experiment;

import io.geodesic.benchmarks.run.ProgressColumn;
import io.geodesic.benchmarks.run.ProgressRow;
import io.geodesic.benchmarks.run.RunOutcome;
import io.geodesic.benchmarks.run.RunSpec;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Plain lines, for logs: one per ended run and, when there is only one run, one per tenth of it.
 */
public final class LineDisplay implements ExperimentDisplay {

  private static final int PARTS = 10;

  private final PrintWriter out;
  private final int runs;
  private final Map<RunSpec, ProgressRow> last = new ConcurrentHashMap<>();
  private int ended;
  private long part;

  /** Writes to {@code out}, line by line. */
  public LineDisplay(List<RunSpec> runs, PrintWriter out) {
    this.runs = runs.size();
    this.out = out;
  }

  @Override
  public void advanced(RunSpec run, ProgressRow row) {
    last.put(run, row);
    if (runs == 1) {
      long reached =
          (long) (PARTS * row.number(ProgressColumn.TOTAL_TIMESTEPS) / run.config().steps());
      if (reached > part) {
        part = reached;
        line("%s: step %s, %s", run, row.get(ProgressColumn.TOTAL_TIMESTEPS), returnOf(row));
      }
    }
  }

  @Override
  public synchronized void ended(RunOutcome outcome) {
    ended++;
    ProgressRow row = last.remove(outcome.spec());
    String what =
        outcome.isFailed()
            ? "failed"
            : row == null ? "was finished already" : "finished, " + returnOf(row);
    double seconds = outcome.status().wallSeconds();
    line("[%d/%d] %s %s (%.1f s)", ended, runs, outcome.spec(), what, seconds);
  }

  private static String returnOf(ProgressRow row) {
    double mean = row.number(ProgressColumn.EPISODE_RETURN);
    return Double.isNaN(mean)
        ? "no episode ended yet"
        : String.format(Locale.ROOT, "mean return %.1f", mean);
  }

  private void line(String format, Object... arguments) {
    out.println(String.format(Locale.ROOT, format, arguments));
    out.flush();
  }

  @Override
  public void close() {}
}
