package io.geodesic.algorithms.testing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counts the bytes that the current thread allocates. */
public final class Allocation {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocation() {}

  /**
   * Returns the fewest bytes that one of ten runs allocates on average, over up to 100 such tries:
   * what the code allocates at each run shows in all of them, what it pays for until it is compiled,
   * in the early ones. Ends as soon as a try stays within {@code enough}.
   */
  public static long ofOneRun(long enough, Runnable task) {
    long least = Long.MAX_VALUE;
    for (int attempt = 0; attempt < 100 && least > enough; attempt++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      repeat(task, 10);
      least = Math.min(least, (THREADS.getCurrentThreadAllocatedBytes() - before) / 10);
    }
    return least;
  }

  private static void repeat(Runnable task, int times) {
    for (int i = 0; i < times; i++) {
      task.run();
    }
  }
}
