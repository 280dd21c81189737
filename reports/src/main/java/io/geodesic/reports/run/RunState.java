package io.geodesic.reports.run;

/** How a recorded run ended. */
public enum RunState {
  /** The run reached its last step. */
  FINISHED,
  /** The run is still going, or was cut before it could say that it ended. */
  UNFINISHED,
  /** The run stopped on an error, which it recorded. */
  FAILED,
  /** Nothing of the run could be read. */
  UNREADABLE
}
