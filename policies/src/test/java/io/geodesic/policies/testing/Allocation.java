package io.geodesic.policies.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import io.geodesic.commons.kernel.KernelProvider;
import java.lang.management.ManagementFactory;

/** Counts the bytes that the current thread allocates. */
public final class Allocation {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Nanoseconds in which even a busy machine has compiled what runs over and over. */
  private static final long PATIENCE = 20_000_000_000L;

  private Allocation() {}

  /**
   * Returns the fewest bytes that a hundred runs allocate together, of at least 200 such tries:
   * what the code allocates at each run shows in all of them, what it pays for until it is
   * compiled, in the early ones. Ends as soon as a try allocates nothing.
   */
  public static long afterWarmUp(Runnable task) {
    // With the Vector API, what is allocated depends on when and how code is compiled.
    assumeTrue(KernelProvider.kernels().name().equals("scalar"));
    long until = System.nanoTime() + PATIENCE;
    long least = Long.MAX_VALUE;
    for (int attempt = 0; (attempt < 200 || System.nanoTime() < until) && least > 0; attempt++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      repeat(task, 100);
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }

  private static void repeat(Runnable task, int times) {
    for (int i = 0; i < times; i++) {
      task.run();
    }
  }
}
