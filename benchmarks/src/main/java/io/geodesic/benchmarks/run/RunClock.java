package io.geodesic.benchmarks.run;

/** Seconds that a run has taken, earlier sittings included. Never an input of its results. */
final class RunClock {

  private final double earlier;
  private final long start = System.nanoTime();

  /** Starts now, with the seconds of earlier sittings on the clock. */
  RunClock(double earlier) {
    this.earlier = earlier;
  }

  double seconds() {
    return earlier + (System.nanoTime() - start) * 1e-9;
  }
}
