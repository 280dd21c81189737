package io.geodesic.environments.gymnasium;

import com.google.common.util.concurrent.Uninterruptibles;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All worker processes of this virtual machine: the overdue are ended, and all when it exits.
 *
 * <p>A thread that waits for an answer reads from a pipe, which cannot be given up from outside;
 * ending the process ends the wait.
 */
final class LiveWorkers {
  private static final Duration CHECK = Duration.ofMillis(100);

  private static final Set<WorkerProcess> ALL = ConcurrentHashMap.newKeySet();

  static {
    Thread watch = new Thread(LiveWorkers::watch, "worker watch");
    watch.setDaemon(true);
    watch.start();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> ALL.forEach(WorkerProcess::kill), "worker end"));
  }

  private LiveWorkers() {}

  private static void watch() {
    while (true) {
      Uninterruptibles.sleepUninterruptibly(CHECK);
      ALL.forEach(WorkerProcess::endIfOverdue);
    }
  }

  static void add(WorkerProcess worker) {
    ALL.add(worker);
  }

  static void remove(WorkerProcess worker) {
    ALL.remove(worker);
  }
}
