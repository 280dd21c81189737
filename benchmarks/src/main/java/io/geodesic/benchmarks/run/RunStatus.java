package io.geodesic.benchmarks.run;

/**
 * What status.json says.
 *
 * @param state running, finished or failed
 * @param error what went wrong, empty unless failed
 * @param wallSeconds seconds spent so far, earlier sittings included
 */
public record RunStatus(State state, String error, double wallSeconds) {

  /** How far a run has come. */
  public enum State {
    /** Going on, or cut before it could say that it ended. */
    RUNNING,
    /** All steps done. */
    FINISHED,
    /** Ended by an error. */
    FAILED
  }
}
