package io.geodesic.environments.gymnasium;

import io.geodesic.environments.core.Environment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The workers that are free for new environments of the id that they were started for.
 *
 * <p>Starting Python and importing Gymnasium takes about half a second, and an evaluation comes
 * every few seconds; so a free worker waits a while for the next environments before it ends.
 */
final class WorkerPool {
  private final Supplier<WorkerSettings> settings;
  private final Map<String, Deque<Worker>> free = new HashMap<>();

  WorkerPool(Supplier<WorkerSettings> settings) {
    this.settings = settings;
  }

  /**
   * Builds environments, spread evenly over workers.
   *
   * @param processes how many workers may be used, at least 1
   * @throws WorkerException if one of them fails; none is left behind
   */
  List<Environment> make(String id, int count, int processes) {
    int n = Math.min(count, processes);
    List<Worker> workers = new ArrayList<>(n);
    List<Environment> environments = new ArrayList<>(count);
    try {
      for (int i = 0; i < n; i++) {
        workers.add(take(id));
      }
      for (int i = 0; i < n; i++) {
        int first = start(i, n, count);
        workers.get(i).make(start(i + 1, n, count) - first, first);
      }
      workers.forEach(worker -> environments.addAll(worker.made()));
    } catch (RuntimeException e) {
      workers.forEach(Worker::end);
      throw e;
    }
    return environments;
  }

  private static int start(int worker, int workers, int count) {
    return (int) ((long) count * worker / workers);
  }

  private Worker take(String id) {
    synchronized (free) {
      Deque<Worker> candidates = free.getOrDefault(id, new ArrayDeque<>());
      while (!candidates.isEmpty()) {
        Worker worker = candidates.pop();
        if (worker.wake()) {
          return worker;
        }
      }
    }
    return new Worker(id, settings.get(), this::give);
  }

  private void give(Worker worker) {
    if (worker.rest()) {
      synchronized (free) {
        free.computeIfAbsent(worker.id(), id -> new ArrayDeque<>()).push(worker);
      }
    }
  }
}
