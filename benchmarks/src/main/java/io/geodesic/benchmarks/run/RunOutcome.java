package io.geodesic.benchmarks.run;

import java.util.Optional;

/**
 * How a run ended.
 *
 * @param spec the run
 * @param directory where it is recorded
 * @param status finished or failed, as recorded
 * @param failure what ended a failed run
 */
public record RunOutcome(
    RunSpec spec, RunDirectory directory, RunStatus status, Optional<Throwable> failure) {

  /** Returns whether the run did not reach its last step. */
  public boolean isFailed() {
    return status.state() == RunStatus.State.FAILED;
  }
}
