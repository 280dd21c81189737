package io.geodesic.algorithms.step;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Seconds spent in each phase of an update. */
public final class Stopwatch {

  private final Map<Phase, LongAdder> nanos = new EnumMap<>(Phase.class);
  private Phase current;
  private long since;

  /** Creates a stopwatch at zero. */
  public Stopwatch() {
    for (Phase phase : Phase.values()) {
      nanos.put(phase, new LongAdder());
    }
  }

  /** Sets all phases to zero. */
  public void reset() {
    nanos.values().forEach(LongAdder::reset);
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
      nanos.get(current).add(System.nanoTime() - since);
      current = null;
    }
  }

  /** Seconds spent in a phase since the last reset. */
  public double seconds(Phase phase) {
    return nanos.get(phase).sum() * 1e-9;
  }
}
