package io.geodesic.algorithms.algorithm;

/** Where the log σ of Gaussian policies comes from. */
public enum LogStd {
  /** A parameter of its own, the same in all states. */
  FREE,
  /** The network's output. */
  STATE_DEPENDENT
}
