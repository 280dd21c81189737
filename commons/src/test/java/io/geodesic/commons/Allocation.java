package io.geodesic.commons;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Watches how many bytes the current thread allocates. */
public final class Allocation {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Nanoseconds in which even a busy machine has compiled what runs over and over. */
  private static final long PATIENCE = 20_000_000_000L;

  private Allocation() {}

  /**
   * Returns the fewest bytes that ten runs of an action allocated together, of at least 300 such
   * tries; early ones may pay for compilation. Ends as soon as a try stays within {@code enough}.
   */
  public static long ofTenRuns(long enough, Runnable action) {
    long until = System.nanoTime() + PATIENCE;
    long least = Long.MAX_VALUE;
    for (int attempt = 0;
        (attempt < 300 || System.nanoTime() < until) && least > enough;
        attempt++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 10; i++) {
        action.run();
      }
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }
}
