package io.geodesic.commons.parallel;

/** A thread of the pool other than the caller. */
final class Helper extends Thread {

  private final Loop loop;
  private final Idle callerIdle;
  private final Idle idle;
  private final int worker;

  Helper(Loop loop, Idle callerIdle, int worker) {
    super("geodesic-worker-" + worker);
    this.loop = loop;
    this.callerIdle = callerIdle;
    this.idle = new Idle(loop::offersWork);
    this.worker = worker;
    setDaemon(true);
  }

  void wake() {
    idle.wake();
  }

  @Override
  public void run() {
    while (!loop.closed()) {
      if (loop.work(worker)) {
        callerIdle.wake();
      }
      idle.await();
    }
  }
}
