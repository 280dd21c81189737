package io.geodesic.policies.testing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counts the bytes that the current thread allocates. */
public final class Allocation {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final int ATTEMPTS = 1000;

  private Allocation() {}

  /**
   * Bytes that a hundred runs allocate once the compiler has seen to them. The least of many
   * attempts, up to the first without any: what the code allocates at each run shows in all of
   * them, what the virtual machine allocates for itself (when it links, or boxes vectors in code
   * that is not compiled yet) in the early ones.
   */
  public static long afterWarmUp(Runnable task) {
    long least = Long.MAX_VALUE;
    for (int attempt = 0; attempt < ATTEMPTS && least > 0; attempt++) {
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
