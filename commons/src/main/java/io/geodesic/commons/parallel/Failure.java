package io.geodesic.commons.parallel;

/** Keeps the exception of the lowest task index among those that tasks of one loop threw. */
final class Failure {

  private Throwable thrown;
  private int task;

  synchronized void record(int index, Throwable throwable) {
    if (thrown == null || index < task) {
      thrown = throwable;
      task = index;
    }
  }

  /** Throws what was recorded, if anything, and forgets it. */
  synchronized void rethrow() {
    Throwable t = thrown;
    thrown = null;
    if (t != null) {
      rethrow(t);
    }
  }

  /**
   * Throws what a task threw; wrapped if it is a checked exception, which a task cannot declare.
   */
  static void rethrow(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
    throw new IllegalStateException("a task threw a checked exception", thrown);
  }
}
