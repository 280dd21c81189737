package io.geodesic.commons.parallel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The loop that a pool works on: hands out task numbers in increasing order and counts the tasks
 * that have not ended.
 *
 * <p>The ticket holds the round in its high and the number of tasks not yet handed out in its low
 * 32 bits. A thread reads the ticket, then task and count, then takes one by compare-and-set.
 * Success means that the round had not ended in between, hence that task and count belong to it; a
 * thread that slept through a round can harm nothing.
 */
final class Loop {

  private final AtomicLong ticket = new AtomicLong();
  private final AtomicInteger running = new AtomicInteger();
  private final Failure failure = new Failure();
  private Task task;
  private int tasks;
  private volatile boolean closed;

  /** Begins the next round; the last one must have ended. */
  void publish(int count, Task body) {
    task = body;
    tasks = count;
    running.set(count);
    ticket.set((((ticket.get() >>> 32) + 1) << 32) | count);
  }

  /** Runs tasks until all are handed out; true if the last task of the round ended here. */
  boolean work(int worker) {
    int done = 0;
    while (true) {
      long seen = ticket.get();
      int remaining = (int) seen;
      if (remaining == 0) {
        return done > 0 && running.addAndGet(-done) == 0;
      }
      Task body = task;
      int index = tasks - remaining;
      if (ticket.compareAndSet(seen, seen - 1)) {
        done++;
        try {
          body.run(index, worker);
        } catch (Throwable t) {
          failure.record(index, t);
        }
      }
    }
  }

  boolean offersWork() {
    return (int) ticket.get() != 0 || closed;
  }

  boolean ended() {
    return running.get() == 0;
  }

  void rethrow() {
    failure.rethrow();
  }

  void close() {
    closed = true;
  }

  boolean closed() {
    return closed;
  }
}
