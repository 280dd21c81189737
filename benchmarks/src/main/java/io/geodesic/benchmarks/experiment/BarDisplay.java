package io.geodesic.benchmarks.experiment;

import io.geodesic.benchmarks.run.ProgressColumn;
import io.geodesic.benchmarks.run.ProgressRow;
import io.geodesic.benchmarks.run.RunOutcome;
import io.geodesic.benchmarks.run.RunSpec;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** One bar for the environment steps of all runs, for terminals. */
public final class BarDisplay implements ExperimentDisplay {

  private final ProgressBar bar;
  private final int runs;
  private final Map<RunSpec, Long> steps = new ConcurrentHashMap<>();
  private final AtomicInteger ended = new AtomicInteger();

  /** Shows an empty bar. */
  public BarDisplay(List<RunSpec> runs) {
    this.runs = runs.size();
    long total = runs.stream().mapToLong(run -> run.config().steps()).sum();
    bar =
        new ProgressBarBuilder()
            .setTaskName("training")
            .setInitialMax(total)
            .setUnit(" steps", 1)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(200)
            .build();
    showEnded();
  }

  @Override
  public void advanced(RunSpec run, ProgressRow row) {
    moveTo(run, (long) row.number(ProgressColumn.TOTAL_TIMESTEPS));
  }

  @Override
  public void ended(RunOutcome outcome) {
    moveTo(outcome.spec(), outcome.spec().config().steps());
    ended.incrementAndGet();
    showEnded();
  }

  private void moveTo(RunSpec run, long step) {
    long reached = Math.min(step, run.config().steps());
    Long before = steps.put(run, reached);
    bar.stepBy(reached - (before == null ? 0 : before));
  }

  private void showEnded() {
    bar.setExtraMessage(ended.get() + "/" + runs + (runs == 1 ? " run" : " runs"));
  }

  @Override
  public void close() {
    bar.close();
  }
}
