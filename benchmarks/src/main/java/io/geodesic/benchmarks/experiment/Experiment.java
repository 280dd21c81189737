package io.geodesic.benchmarks.experiment;

import io.geodesic.benchmarks.run.ProgressRow;
import io.geodesic.benchmarks.run.RecordedRun;
import io.geodesic.benchmarks.run.RunOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Runs to be done, several at a time. */
public final class Experiment {

  private final List<RecordedRun> runs;
  private final boolean resume;

  /**
   * Plans the runs.
   *
   * @param resume whether to skip finished runs and go on with started ones
   * @throws IllegalArgumentException if runs cannot be resumed because others are in their place
   */
  public Experiment(List<RecordedRun> runs, boolean resume) {
    this.runs = List.copyOf(runs);
    this.resume = resume;
    if (resume) {
      runs.forEach(RecordedRun::checkResumable);
    }
  }

  /**
   * Does all runs and returns how they ended, in the order of planning.
   *
   * @param jobs how many run at a time, at least 1
   */
  public List<RunOutcome> run(int jobs, ExperimentDisplay display) {
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(jobs, runs.size()));
    try {
      List<Future<RunOutcome>> futures = new ArrayList<>();
      for (RecordedRun run : runs) {
        futures.add(pool.submit(() -> run(run, display)));
      }
      List<RunOutcome> outcomes = new ArrayList<>();
      for (Future<RunOutcome> future : futures) {
        outcomes.add(future.get());
      }
      return outcomes;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for runs", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a run ended without an outcome: " + e.getCause(), e);
    } finally {
      pool.shutdownNow();
    }
  }

  private RunOutcome run(RecordedRun run, ExperimentDisplay display) {
    Consumer<ProgressRow> watcher = row -> display.advanced(run.spec(), row);
    RunOutcome outcome = resume ? run.resume(watcher) : run.start(watcher);
    display.ended(outcome);
    return outcome;
  }
}
