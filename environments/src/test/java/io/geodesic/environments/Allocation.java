package io.geodesic.environments;

import com.sun.management.ThreadMXBean;
import io.geodesic.environments.vector.VectorEnvironment;
import java.lang.management.ManagementFactory;

/** Counts the bytes that the current thread allocates. */
public final class Allocation {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Nanoseconds in which even a busy machine has compiled what runs over and over. */
  private static final long PATIENCE = 20_000_000_000L;

  private Allocation() {}

  /**
   * Returns the fewest bytes that a reset and {@code steps} steps allocate together, of at least 20
   * such tries: early ones may pay for compilation. Ends as soon as a try allocates nothing.
   */
  public static long ofSteps(VectorEnvironment vector, int steps) {
    double[] actions = new double[vector.count() * vector.actionSpace().size()];
    long until = System.nanoTime() + PATIENCE;
    long least = Long.MAX_VALUE;
    for (int attempt = 0; (attempt < 20 || System.nanoTime() < until) && least > 0; attempt++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      vector.reset();
      for (int i = 0; i < steps; i++) {
        vector.step(actions);
      }
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }
}
