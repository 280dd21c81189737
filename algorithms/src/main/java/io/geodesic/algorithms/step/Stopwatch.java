package io.geodesic.algorithms.step;

import java.util.Arrays;

/** Seconds spent in each phase of an update. */
public final class Stopwatch {

  private final long[] nanos = new long[Phase.values().length];
  private Phase current;
  private long since;

  /** Sets all phases to zero. */
  public void reset() {
    Arrays.fill(nanos, 0);
    current = null;
  }

  /** Ends the running phase, if any, and starts another. */
  public void start(Phase phase) {
    stop();
    current = phase;
    since = System.nanoTime();
  }

  /** Ends the running phase, if any. */
  public void stop() {
    if (current != null) {
      nanos[current.ordinal()] += System.nanoTime() - since;
      current = null;
    }
  }

  /** Seconds spent in a phase since the last reset. */
  public double seconds(Phase phase) {
    return nanos[phase.ordinal()] * 1e-9;
  }
}
