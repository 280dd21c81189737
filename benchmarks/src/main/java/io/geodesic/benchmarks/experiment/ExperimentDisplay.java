package io.geodesic.benchmarks.experiment;

import io.geodesic.benchmarks.run.ProgressRow;
import io.geodesic.benchmarks.run.RunOutcome;
import io.geodesic.benchmarks.run.RunSpec;

/** Shows how far an experiment is; called from the threads of its runs. */
public interface ExperimentDisplay extends AutoCloseable {

  /** An iteration of a run has ended. */
  void advanced(RunSpec run, ProgressRow row);

  /** A run has ended. */
  void ended(RunOutcome outcome);

  /** The experiment has ended. */
  @Override
  void close();
}
