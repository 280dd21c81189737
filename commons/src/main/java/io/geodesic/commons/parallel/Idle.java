package io.geodesic.commons.parallel;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * How one thread waits for a condition: it spins, offers its core to others now and then, and
 * sleeps in the end.
 *
 * <p>Sleeping costs both sides tens of microseconds, spinning costs a core that another run may
 * need. So a wait that ended in sleep halves the spinning of the next one, and a wait that ended in
 * time restores it; so does every 32nd sleep, for one try, because other runs come and go.
 */
final class Idle {

  /** About 50 µs of spinning. */
  private static final int MAX_SPINS = 512;

  private static final int MIN_SPINS = 32;

  /** Spins between two offers of the core. */
  private static final int SPINS_PER_YIELD = 16;

  private static final int SLEEPS_PER_RETRY = 32;

  private final BooleanSupplier ready;
  private int spins = MAX_SPINS;
  private int sleeps;
  private volatile Thread sleeper;

  Idle(BooleanSupplier ready) {
    this.ready = ready;
  }

  /**
   * Returns when the condition holds; an interrupt is kept for the thread's own code, not obeyed.
   */
  void await() {
    if (spin()) {
      spins = MAX_SPINS;
      return;
    }
    sleeps++;
    spins = sleeps % SLEEPS_PER_RETRY == 0 ? MAX_SPINS : Math.max(MIN_SPINS, spins / 2);
    boolean interrupted = false;
    sleeper = Thread.currentThread();
    while (!ready.getAsBoolean()) {
      LockSupport.park(this);
      interrupted |= Thread.interrupted();
    }
    sleeper = null;
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Ends the sleep of the waiting thread, if it sleeps; call it after the condition was made true.
   */
  void wake() {
    Thread thread = sleeper;
    if (thread != null) {
      LockSupport.unpark(thread);
    }
  }

  // Yielding is a courtesy to other runs; nothing relies on it.
  @SuppressWarnings("ThreadPriorityCheck")
  private boolean spin() {
    for (int i = 1; i <= spins; i++) {
      if (ready.getAsBoolean()) {
        return true;
      }
      if (i % SPINS_PER_YIELD == 0) {
        Thread.yield();
      } else {
        Thread.onSpinWait();
      }
    }
    return false;
  }
}
