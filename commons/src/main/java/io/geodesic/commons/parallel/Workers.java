package io.geodesic.commons.parallel;

import com.google.common.util.concurrent.Uninterruptibles;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A fixed pool of threads for short parallel loops (tasks of about 50 to 500 µs).
 *
 * <p>The caller of {@link #forEach} takes part as worker 0; the others are daemon threads. A thread
 * that waits spins for some microseconds, offering its core to others, then sleeps; when waiting is
 * long as a rule it soon goes to sleep almost at once. Loops allocate nothing. One loop at a time:
 * a nested or concurrent {@code forEach} on a pool of several threads is an error. A pool of one
 * thread runs the loop in the caller, and may be shared and nested.
 */
public final class Workers implements AutoCloseable {

  private static final Workers INLINE = new Workers(1);

  private final Loop loop = new Loop();
  private final Idle callerIdle = new Idle(loop::ended);
  private final Helper[] helpers;
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile boolean closed;

  /**
   * Starts the pool.
   *
   * @param threads number of workers including the caller, at least 1
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  public Workers(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + "; must be at least 1");
    }
    helpers = new Helper[threads - 1];
    for (int i = 0; i < helpers.length; i++) {
      helpers[i] = new Helper(loop, callerIdle, i + 1);
    }
    for (Helper helper : helpers) {
      helper.start();
    }
  }

  /**
   * Returns the shared pool of one thread: every loop runs in its caller. Closing it does nothing.
   */
  public static Workers inline() {
    return INLINE;
  }

  /** Returns the number of workers, the caller included. */
  public int threads() {
    return helpers.length + 1;
  }

  /**
   * Runs {@code task} for 0 … tasks−1, in any order and on any worker, and returns when all have
   * ended.
   *
   * <p>What tasks wrote is visible to the caller afterwards. When tasks throw, the others still
   * run; then the exception of the lowest task index is thrown here, the same object.
   *
   * @throws IllegalArgumentException if {@code tasks} is negative
   * @throws IllegalStateException if the pool has several threads and is closed or in a loop
   *     already
   */
  public void forEach(int tasks, Task task) {
    if (tasks < 0) {
      throw new IllegalArgumentException("number of tasks is " + tasks + "; must be at least 0");
    }
    if (helpers.length == 0) {
      runInline(tasks, task);
      return;
    }
    enter();
    try {
      loop.publish(tasks, task);
      for (int i = 0; i < Math.min(helpers.length, tasks - 1); i++) {
        helpers[i].wake();
      }
      loop.work(0);
      callerIdle.await();
      loop.rethrow();
    } finally {
      busy.set(false);
    }
  }

  /**
   * Ends the threads and waits for them; closing twice does nothing.
   *
   * @throws IllegalStateException if a loop is running
   */
  @Override
  public void close() {
    if (helpers.length == 0 || closed) {
      return;
    }
    enter();
    closed = true;
    loop.close();
    for (Helper helper : helpers) {
      helper.wake();
    }
    for (Helper helper : helpers) {
      Uninterruptibles.joinUninterruptibly(helper);
    }
  }

  private void enter() {
    if (!busy.compareAndSet(false, true)) {
      throw new IllegalStateException(
          closed
              ? "workers are closed"
              : "a loop of these workers is running already; loops must not be nested or concurrent");
    }
  }

  private static void runInline(int tasks, Task task) {
    Throwable first = null;
    for (int i = 0; i < tasks; i++) {
      try {
        task.run(i, 0);
      } catch (Throwable t) {
        first = first == null ? t : first;
      }
    }
    if (first != null) {
      Failure.rethrow(first);
    }
  }
}
