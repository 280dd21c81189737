package io.geodesic.algorithms.testing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counts the bytes that the current thread allocates. */
public final class Allocation {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocation() {}

  /**
   * Bytes that a hundred runs allocate, after some runs that are not counted. The least of several
   * attempts: what the code allocates at each run shows in all of them, what the virtual machine
   * allocates for itself (when it compiles or links) in one.
   */
  public static long afterWarmUp(Runnable task) {
    long least = Long.MAX_VALUE;
    for (int attempt = 0; attempt < 5; attempt++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      repeat(task, 100);
      long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
      least = Math.min(least, bytes);
    }
    return least;
  }

  private static void repeat(Runnable task, int times) {
    for (int i = 0; i < times; i++) {
      task.run();
    }
  }
}
